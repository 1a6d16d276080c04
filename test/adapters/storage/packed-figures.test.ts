import fc from 'fast-check';
import { packFigures, unpackFigures } from '../../../src/adapters/storage/packed-figures';
import { packDeflated } from '../../../src/adapters/storage/packed-plan';
import { type FiguresRecord, figuresRecord } from '../../../src/application/records/figures-record';
import { dayFromNumber } from '../../../src/domain/okr/calendar-day';

const id = fc.constantFrom('key-result-1', 'key-result-2', 'key-result-3', '__proto', 'area-1');
const effort = fc.double({ min: 0, max: 500, noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const day = fc.integer({ min: 20_000, max: 20_400 }).map(dayFromNumber);
const sums = fc.record({
  total: effort,
  unaligned: effort,
  keyResults: fc.dictionary(id, effort),
  areas: fc.dictionary(id, effort),
});
const doneOn = fc.array(fc.record({ day, keyResultId: fc.option(id), effort }));
const sprint = fc.record({
  sprintId: fc.nat().map(String),
  name: fc.string(),
  state: fc.constantFrom('future', 'active', 'closed'),
  start: fc.option(day),
  end: fc.option(day),
  unit: fc.constantFrom('points', 'issues'),
  plannedFrom: fc.option(fc.constantFrom('start', 'changelog', 'today')),
  planned: sums,
  done: sums,
  counts: fc.record({
    planned: fc.nat(),
    done: fc.nat(),
    added: fc.nat(),
    removed: fc.nat(),
    carried: fc.nat(),
  }),
  doneOn,
  again: fc.option(fc.record({ issueIds: fc.array(fc.string()), done: sums, doneOn }), { nil: undefined }),
  tagged: fc.array(fc.string()),
  review: fc.option(fc.record({ met: fc.nat(), partly: fc.nat(), missed: fc.nat() })),
});
const record: fc.Arbitrary<FiguresRecord> = fc
  .record({
    boardId: fc.nat().map(String),
    boardName: fc.string(),
    asOf: fc.constant('2026-02-10T08:00:00.000Z'),
    sprints: fc.array(sprint, { maxLength: 5 }),
  })
  .map((each) => figuresRecord.parse(each));

test('what is packed comes back as it was', () => {
  fc.assert(
    fc.property(record, (each) => {
      const stored: unknown = JSON.parse(JSON.stringify(packFigures(each)));
      expect(figuresRecord.parse(unpackFigures(stored))).toEqual(JSON.parse(JSON.stringify(each)));
    }),
  );
});

test('a row that was written before it was packed so tightly is read all the same', () => {
  const each = { boardId: '1', boardName: 'Board', asOf: '2026-02-10T08:00:00.000Z', sprints: [] };
  expect(unpackFigures(packDeflated(each))).toEqual(each);
  expect(unpackFigures(each)).toEqual(each);
});
