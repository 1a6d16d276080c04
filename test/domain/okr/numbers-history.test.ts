import { isMeasured, type KeyResultNumbers } from '../../../src/domain/okr/key-result';
import {
  currentNumbers,
  isEased,
  isMadeHarder,
  type NumbersHistory,
  numbersAt,
  restartAt,
} from '../../../src/domain/okr/numbers-history';
import { day } from './facts';

const up = (target: number, baseline = 0): KeyResultNumbers => ({ kind: 'increase', baseline, target });
const down = (target: number, baseline = 100): KeyResultNumbers => ({ kind: 'decrease', baseline, target });
const change = (on: string, numbers: KeyResultNumbers) => ({ day: day(on), numbers, valueThen: null });
const history = (...changes: ReturnType<typeof change>[]): NumbersHistory => ({ first: up(100), changes });

const targetOf = (numbers: KeyResultNumbers) => (isMeasured(numbers) ? numbers.target : null);

test('older points keep the numbers of their day', () => {
  const numbers = history(change('2027-02-01', up(150)), change('2027-03-01', up(120)));
  expect(targetOf(numbersAt(numbers, day('2027-01-31')))).toBe(100);
  expect(targetOf(numbersAt(numbers, day('2027-02-01')))).toBe(150);
  expect(targetOf(numbersAt(numbers, day('2027-03-15')))).toBe(120);
  expect(targetOf(currentNumbers(numbers))).toBe(120);
  expect(targetOf(currentNumbers(history()))).toBe(100);
});

test.each([
  ['a higher target to rise to', up(100), up(150), true],
  ['a lower target to rise to', up(100), up(80), false],
  ['a lower target to fall to', down(20), down(10), true],
  ['a higher target to fall to', down(20), down(30), false],
  ['the same target from another baseline', up(100), up(100, 10), false],
  ['the other direction', up(100), down(20), true],
])('%s is harder or not', (_name, before, after, expected) => {
  expect(isMadeHarder(before, after)).toBe(expected);
});

test.each([
  ['never changed', history(), undefined],
  ['made harder', history(change('2027-02-01', up(150))), '2027-02-01'],
  ['made easier', history(change('2027-02-01', up(80))), undefined],
  ['made harder twice', history(change('2027-02-01', up(150)), change('2027-02-10', up(200))), '2027-02-10'],
  [
    'harder, then a little easier',
    history(change('2027-02-01', up(150)), change('2027-02-10', up(140))),
    '2027-02-01',
  ],
  [
    'harder, then back again',
    history(change('2027-02-01', up(150)), change('2027-02-10', up(100))),
    undefined,
  ],
  [
    'easier, then harder than that',
    history(change('2027-02-01', up(50)), change('2027-02-10', up(90))),
    '2027-02-10',
  ],
  ['harder only later', history(change('2027-03-01', up(150))), undefined],
])('expected progress restarts at the last change that made it harder: %s', (_name, numbers, expected) => {
  expect(restartAt(numbers, day('2027-02-20'))?.day).toBe(expected);
});

test('closing tells an eased target', () => {
  expect(isEased(history(change('2027-02-01', up(80))))).toBe(true);
  expect(isEased(history(change('2027-02-01', up(80)), change('2027-02-10', up(110))))).toBe(false);
  expect(isEased(history())).toBe(false);
});
