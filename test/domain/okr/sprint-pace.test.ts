import { leadBoard, sprintPace, sprintPaceSentence } from '../../../src/domain/okr/sprint-pace';
import { day, series } from './facts';

const range = (start: string, end: string) => ({ start: day(start), end: day(end) });
const sprints = [
  range('2027-01-01', '2027-01-15'),
  range('2027-01-15', '2027-01-29'),
  range('2027-01-29', '2027-02-12'),
  range('2027-02-12', '2027-02-26'),
];
const values = series(
  ['2027-01-01', 10],
  ['2027-01-15', 30],
  ['2027-01-29', 36],
  ['2027-02-12', 33],
  ['2027-02-26', 38],
);
const facts = { values, baseline: 10, target: 50, now: 38, window: range('2027-01-01', '2027-03-31') };
const ahead = [day('2027-03-12'), day('2027-03-26')];

test('sprint pace is the median move of the last three closed sprints', () => {
  const pace = sprintPace(facts, [...sprints].reverse(), ahead);
  expect(pace).toEqual({
    perSprint: 5,
    sprintsUsed: 3,
    sprintsLeft: 2,
    sprintsToCome: 2,
    now: 38,
    reaches: 48,
    target: 50,
  });
});

test('of the sprint that runs only the days to come count: what it moved so far is in the value now', () => {
  expect(sprintPace(facts, sprints, ahead, 0.5)).toMatchObject({
    sprintsLeft: 2,
    sprintsToCome: 1.5,
    reaches: 45.5,
  });
  expect(sprintPace(facts, sprints, [], 0.5)).toMatchObject({ sprintsToCome: 0, reaches: 38 });
});

test('of two sprints it is the mean', () => {
  expect(sprintPace(facts, sprints.slice(2), ahead)).toMatchObject({
    perSprint: 1,
    sprintsUsed: 2,
    reaches: 40,
  });
});

test.each([
  ['fewer than two closed sprints', facts, sprints.slice(0, 1)],
  ['fewer than two inside the window', { ...facts, window: range('2027-02-12', '2027-03-31') }, sprints],
  ['no value', { ...facts, now: null }, sprints],
])('with %s it is not shown', (_name, known, closed) => {
  expect(sprintPace(known, closed, ahead)).toBeNull();
});

test.each([
  [2, '2 sprints left; at 1.4 a sprint you reach 46 of 50.'],
  [1, '1 sprint left; at 1.4 a sprint you reach 46 of 50.'],
  [0, 'No sprint left; at 1.4 a sprint you reach 46 of 50.'],
])('with %i left it says so', (sprintsLeft, sentence) => {
  const pace = {
    perSprint: 1.4,
    sprintsUsed: 3,
    sprintsLeft,
    sprintsToCome: sprintsLeft,
    now: 43.2,
    reaches: 46,
    target: 50,
  };
  expect(sprintPaceSentence(pace)).toBe(sentence);
});

test('the lead board is the one with most done work, at a tie the lower id', () => {
  expect(
    leadBoard(
      new Map([
        [7, 3],
        [5, 9],
      ]),
    ),
  ).toBe(5);
  expect(
    leadBoard(
      new Map([
        [7, 3],
        [5, 3],
      ]),
    ),
  ).toBe(5);
  expect(leadBoard(new Map([[7, 0]]))).toBeNull();
  expect(leadBoard(new Map())).toBeNull();
});
