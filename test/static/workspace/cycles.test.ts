import {
  cycleInput,
  cycleProblems,
  nextProposal,
  proposedDraft,
  sameName,
} from '../../../static/app/src/features/workspace/cycles/cycle-draft';
import { cycleLabel } from '../../../static/app/src/features/workspace/cycles/cycle-label';
import { cyclesInOrder } from '../../../static/app/src/features/workspace/cycles/cycle-order';
import { cycle } from './views';

const TODAY = '2026-11-22';

test('without any cycle the running quarter is proposed, in force', () => {
  expect(proposedDraft('quarter', TODAY, [], 1)).toEqual({
    kind: 'quarter',
    name: 'Q4 2026',
    start: '2026-10-01',
    end: '2026-12-31',
    state: 'active',
  });
});

test('beside the running quarter the next one is proposed, in planning', () => {
  expect(proposedDraft('quarter', TODAY, [cycle()], 1)).toMatchObject({ name: 'Q1 2027', state: 'planning' });
});

test.each([
  ['month', 'November 2026', '2026-11-01', '2026-11-30'],
  ['trimester', 'T3 2026', '2026-09-01', '2026-12-31'],
  ['half-year', 'H2 2026', '2026-07-01', '2026-12-31'],
  ['year', '2026', '2026-01-01', '2026-12-31'],
] as const)('the %s of today is %s', (kind, name, start, end) => {
  expect(nextProposal(kind, TODAY, [], 1)).toEqual({ name, start, end });
});

test('a fiscal year that begins in April has its third quarter from October', () => {
  expect(proposedDraft('quarter', TODAY, [], 4)).toMatchObject({ name: 'Q3 FY2027', start: '2026-10-01' });
});

const draft = proposedDraft('quarter', TODAY, [], 1);
test.each([
  ['a name', { name: ' ' }, ['name']],
  ['a shorter name', { name: 'x'.repeat(61) }, ['name']],
  ['a last day', { end: '' }, ['end']],
  ['days that exist', { start: '2026-02-30' }, ['start']],
  ['an end after its start', { end: '2026-09-30' }, ['end']],
  ['at most five years', { end: '2032-01-01' }, ['end']],
  ['nothing more when all is well', {}, []],
])('a cycle needs %s', (_, part, fields) => {
  expect([...cycleProblems({ ...draft, ...part }).keys()]).toEqual(fields);
});

test('a second cycle of one name is noticed, the one being edited is not', () => {
  expect(sameName({ ...draft, name: ' q4 2026 ' }, [cycle()], 'another')?.id).toBe('cycle-q4');
  expect(sameName(draft, [cycle()], 'cycle-q4')).toBeUndefined();
});

test('saving sends what was typed, without the kind', () => {
  expect(cycleInput({ ...draft, name: ' Q4 ' }, { id: 'cycle-q4', revision: 3 })).toEqual({
    id: 'cycle-q4',
    revision: 3,
    name: 'Q4',
    start: '2026-10-01',
    end: '2026-12-31',
    state: 'active',
  });
});

test('the picker begins with what runs now', () => {
  const cycles = [
    cycle({ id: 'past', name: 'Q3', start: '2026-07-01', end: '2026-09-30', state: 'closed' }),
    cycle({ id: 'year', name: '2026', start: '2026-01-01' }),
    cycle({ id: 'later', name: 'Q2', start: '2027-04-01', end: '2027-06-30', state: 'planning' }),
    cycle({ id: 'next', name: 'Q1', start: '2027-01-01', end: '2027-03-31', state: 'planning' }),
    cycle({ id: 'forgotten', name: 'Q2 26', start: '2026-04-01', end: '2026-06-30' }),
    cycle({ id: 'now', start: '2026-10-01', end: '2026-12-30' }),
  ];
  expect(cyclesInOrder(cycles, TODAY).map(({ id }) => id)).toEqual([
    'now',
    'year',
    'forgotten',
    'next',
    'later',
    'past',
  ]);
  expect(cyclesInOrder(cycles, TODAY).map((each) => cycleLabel(each, TODAY))).toEqual([
    'Q4 2026 (running)',
    '2026 (running)',
    'Q2 26 (ended, not closed)',
    'Q1 (planning)',
    'Q2 (planning)',
    'Q3 (closed)',
  ]);
});
