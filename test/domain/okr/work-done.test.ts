import fc from 'fast-check';
import { type WorkIssue, workDone } from '../../../src/domain/okr/work-done';
import { day, HUNDRED_DAYS } from './facts';

const { window } = HUNDRED_DAYS;
const issue = (id: string, more: Partial<WorkIssue> = {}): WorkIssue => ({
  id,
  done: false,
  doneOn: null,
  resolution: null,
  ...more,
});
const done = (id: string, on = '2027-02-01', resolution: string | null = 'Done') =>
  issue(id, { done: true, doneOn: day(on), resolution });

test.each<[string, WorkIssue[], ReturnType<typeof workDone>]>([
  ['no issue', [], { done: 0, all: 0, share: null, earlier: 0, notDelivered: 0 }],
  ['one of two', [done('1'), issue('2')], { done: 1, all: 2, share: 0.5, earlier: 0, notDelivered: 0 }],
  [
    'each once by id',
    [done('1'), done('1'), issue('2')],
    { done: 1, all: 2, share: 0.5, earlier: 0, notDelivered: 0 },
  ],
  [
    'done before the window is left out',
    [done('1', '2026-12-31'), done('2', '2027-01-01')],
    { done: 1, all: 1, share: 1, earlier: 1, notDelivered: 0 },
  ],
  [
    'not delivered is left out, in any case',
    [done('1', '2027-02-01', "WON'T DO"), done('2', '2026-12-01', 'Duplicate'), issue('3')],
    { done: 0, all: 1, share: 0, earlier: 0, notDelivered: 2 },
  ],
  [
    'done on an unknown day counts',
    [issue('1', { done: true })],
    { done: 1, all: 1, share: 1, earlier: 0, notDelivered: 0 },
  ],
])('%s', (_name, issues, expected) => {
  expect(workDone(issues, window)).toEqual(expected);
});

test('which resolutions mean not delivered is a setting', () => {
  const issues = [done('1', '2027-02-01', 'Verworfen'), done('2', '2027-02-01', "Won't Do")];
  expect(workDone(issues, window, ['verworfen'])).toMatchObject({ done: 1, all: 1, notDelivered: 1 });
});

test('listing an issue again changes nothing', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(some, (rows) => {
      const issues = rows.map(([id, isDone]) => (isDone ? done(`${id}`) : issue(`${id}`)));
      const once = workDone(issues, window);
      expect(workDone([...issues, ...issues], window)).toEqual(once);
      expect(once.done).toBeLessThanOrEqual(once.all);
    }),
  );
});
