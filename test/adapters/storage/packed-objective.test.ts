import { packObjective, unpackObjective } from '../../../src/adapters/storage/packed-objective';
import {
  NEW_KEY_RESULT,
  NEW_OBJECTIVE,
  type ObjectiveRecord,
  objectiveRecord,
} from '../../../src/application/records/objective-record';
import { calendarDay } from '../../../src/domain/okr/calendar-day';

const plain: ObjectiveRecord['keyResults'][number] = {
  ...NEW_KEY_RESULT,
  guardrail: false,
  stepsDone: [],
  id: 'key-result-1',
  key: 'KR-1',
  revision: 1,
  title: 'Bring the error rate from 4 to 2',
  ownerId: null,
  numbers: { first: { kind: 'decrease', baseline: 4, target: 2 }, changes: [] },
  unit: '%',
  decimals: 1,
  weight: 1,
  rhythm: 'weekly',
  indicator: 'lagging',
  howMeasured: '',
  lifecycle: 'active',
  activatedOn: null,
  endedOn: null,
  pauses: [],
  due: null,
  measuringUntil: null,
  workedOutsideJira: false,
  trend: [],
  marks: [],
  checkIns: 0,
  links: [],
  work: null,
  runs: [],
};
const day = calendarDay('2026-03-01');
const full: typeof plain = {
  ...plain,
  id: 'key-result-2',
  weight: 0,
  endedOn: day,
  pauses: [{ from: day, to: null }],
  due: calendarDay('2026-06-30'),
  measuringUntil: day,
  workedOutsideJira: true,
  trend: [
    [calendarDay('1969-12-31'), -1.5, 0],
    [calendarDay('2028-02-29'), 1e21, 7],
  ],
  marks: [
    { day, seq: 1, confidence: null, ownStatus: 'at-risk' },
    { day, seq: 2, confidence: 0, ownStatus: null },
  ],
  checkIns: 8,
  links: [{ issueId: '10001', relation: 'context' }],
  work: {
    done: 1,
    total: 2,
    earlier: 0,
    notDelivered: 0,
    sprintsWithDone: 1,
    asOf: '2026-03-01T10:00:00.000Z',
  },
  runs: [{ sprintId: '3', start: day, end: day }],
};
const objective: ObjectiveRecord = {
  ...NEW_OBJECTIVE,
  id: 'objective-1',
  key: 'O-1',
  revision: 3,
  teamId: 'team-1',
  cycleId: 'cycle-1',
  title: 'People trust the checkout',
  description: '',
  ownerId: null,
  ambition: 'committed',
  lifecycle: 'active',
  activatedOn: null,
  endedOn: null,
  pauses: [],
  weight: 2,
  due: null,
  keyResults: [plain, full],
};

test('an objective comes back from its row as it was, usual and unusual', () => {
  const stored: unknown = JSON.parse(JSON.stringify(packObjective(objective)));
  expect(objectiveRecord.parse(unpackObjective(stored))).toEqual(objective);
});

test('a row that was written before rows were packed is read too', () => {
  expect(objectiveRecord.parse(unpackObjective(JSON.parse(JSON.stringify(objective))))).toEqual(objective);
});

test('packing saves more than 350 bytes of a key result with a quarter of weekly values', () => {
  const trend = Array.from({ length: 13 }, (_, week): (typeof plain.trend)[number] => [day, 20 - week, week]);
  const marks = [1, 2, 3].map((seq) => ({ day, seq, confidence: 6, ownStatus: null }));
  const record = { ...objective, keyResults: [{ ...plain, trend, marks }] };
  const bytes = (value: unknown) => JSON.stringify(value).length;
  expect(bytes(record) - bytes(packObjective(record))).toBeGreaterThan(350);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'text'],
  ['half an objective', { keyResults: [{ trend: [['2026-03-01']], marks: [] }] }],
  ['a day that is none', { ...objective, keyResults: [{ ...plain, trend: [[1e9, 1, 1]] }] }],
  ['a mark that is none', { ...objective, keyResults: [{ ...plain, marks: [7] }] }],
])('a row with %s is refused by its schema, not here', (_, body) => {
  expect(objectiveRecord.safeParse(unpackObjective(body)).success).toBe(false);
});
