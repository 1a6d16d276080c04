import type { MoveView } from '../../src/contract/views';
import { contributionWords } from '../../static/app/src/features/okr/contribution-words';
import { daysLeft } from '../../static/app/src/format/days';
import { createFormats } from '../../static/app/src/format/formats';

const formats = createFormats('en-US', 'Europe/Berlin');
const unit = { unit: '%', decimals: 0 };
const move = (delta: number | null, otherSprints = 0): MoveView => ({
  before: 1,
  after: 2,
  delta,
  otherSprints,
});
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
  [
    { claim: { kind: 'amount' as const, delta: 3 }, move: move(1.4, 1) },
    'moved +1.4 points meanwhile, claimed +3 points, 1 other sprint ran',
  ],
  [{ claim: null, move: move(-2) }, 'moved −2 points meanwhile'],
  [
    { claim: { kind: 'size' as const, size: 'small' as const }, move: move(0, 2) },
    'moved ±0 points meanwhile, claimed a small move, 2 other sprints ran',
  ],
  [{ claim: { kind: 'amount' as const, delta: 3 }, move: move(null) }, 'claimed +3 points, not measured yet'],
  [{ claim: null, move: { ...move(null), outside: 'before' as const } }, 'before this key result ran'],
  [
    { claim: { kind: 'amount' as const, delta: 3 }, move: { ...move(null), outside: 'not-begun' as const } },
    'claimed +3 points, has not begun',
  ],
])('a contribution says what moved during, never what caused it', (contribution, words) => {
  expect(plain(contributionWords(contribution, unit, formats))).toBe(words);
});

test('a move of another unit than percent keeps its unit', () => {
  expect(plain(formats.move(-1.5, 'h', 1))).toBe('−1.5 h');
});

test.each([
  ['2026-10-01', '92 days left'],
  ['2026-12-30', '2 days left'],
  ['2026-12-31', 'last day'],
  ['2027-01-01', 'ended'],
])('on %s a cycle that ends on 31 December has %s', (today, words) => {
  expect(daysLeft(today, '2026-12-31')).toBe(words);
});

test('a calendar day is the same day in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
    expect(createFormats('en-GB', zone).day('2026-05-03', '2026-11-21')).toBe('3 May');
  }
});

test('an unknown locale or zone never breaks a screen', () => {
  const odd = createFormats('xx_not a locale', 'Nowhere/City');
  expect(odd.percent(0.5)).toBe('50\u00A0%');
  expect(odd.timeZone).toBe('UTC');
});
