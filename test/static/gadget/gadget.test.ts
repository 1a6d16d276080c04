import type { OverviewObjective } from '../../../src/contract/overview/rows';
import { parseGadgetChoice, USUAL_CHOICE } from '../../../static/app/src/features/gadget/gadget-choice';
import { gadgetRows } from '../../../static/app/src/features/gadget/gadget-rows';

const keyResult = (key: string, ownerId: string) => ({ id: key, key, ownerId });
const objective = (key: string, teamId: string, ownerId: string, owners: readonly string[]) =>
  ({
    id: key,
    key,
    teamId,
    ownerId,
    lifecycle: 'active',
    keyResults: owners.map((owner, at) => keyResult(`${key}.${at}`, owner)),
  }) as unknown as OverviewObjective;

const ALL = [
  objective('O-1', 'shop', 'olaf', ['olaf', 'dora']),
  objective('O-2', 'shop', 'lena', ['dora']),
  objective('O-3', 'apps', 'lena', ['lena']),
];
const shown = (choice: Partial<typeof USUAL_CHOICE>, who = 'dora') =>
  gadgetRows(ALL, { ...USUAL_CHOICE, ...choice }, who).map((row) => [
    row.objective.key,
    ...row.keyResults.map(({ key }) => key),
  ]);

test.each<[string, Partial<typeof USUAL_CHOICE>, string[][]]>([
  [
    'whose objectives hold a key result of theirs sees theirs alone',
    {},
    [
      ['O-1', 'O-1.1'],
      ['O-2', 'O-2.0'],
    ],
  ],
  ['a person’s own objectives are whole', { owner: 'olaf' }, [['O-1', 'O-1.0', 'O-1.1']]],
  ['a team’s are all of its objectives', { owner: null, teamId: 'apps' }, [['O-3', 'O-3.0']]],
  ['key results may be left out', { owner: 'lena', keyResults: false }, [['O-2'], ['O-3']]],
])('%s', (_, choice, rows) => expect(shown(choice)).toEqual(rows));

test('a cancelled objective is not shown', () => {
  const cancelled = ALL.map((each) => ({ ...each, lifecycle: 'cancelled' as const }));
  expect(gadgetRows(cancelled, { ...USUAL_CHOICE, owner: null }, 'dora')).toEqual([]);
});

test.each<[string, unknown, typeof USUAL_CHOICE]>([
  ['nothing', undefined, USUAL_CHOICE],
  ['a text', 'x', USUAL_CHOICE],
  [
    'what somebody made up',
    { keyResults: 1, cycleId: '<img onerror>', teamId: [7], owner: { a: 1 } },
    { cycleId: null, teamId: null, owner: null, keyResults: true },
  ],
  [
    'a choice',
    { keyResults: false, cycleId: 'c-1', teamId: 't-1', owner: 'mine' },
    { cycleId: 'c-1', teamId: 't-1', owner: 'mine', keyResults: false },
  ],
])('%s that lies with the dashboard is read without a throw', (_, stored, choice) => {
  expect(parseGadgetChoice(stored)).toEqual(choice);
});
