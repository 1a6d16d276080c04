import fc from 'fast-check';
import { sprintAlignment } from '../../../src/domain/alignment/sprint-alignment';
import { wholePercents } from '../../../src/domain/alignment/whole-percents';
import {
  comparedPartSentence,
  compareWorkMix,
  type DEFAULT_WORK_MIX,
  differenceWords,
} from '../../../src/domain/alignment/work-mix';
import { percentText } from '../../../src/domain/okr/percent';
import { anyIssues } from './work-arbitraries';

describe('parts as whole percent', () => {
  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [0.57, 0.43, 0],
      [57, 43, 0],
    ],
    [
      [0.7, 0.2, 0.1],
      [70, 20, 10],
    ],
    [
      [2, 1],
      [67, 33],
    ],
    [
      [0.125, 0.125, 0.75],
      [13, 12, 75],
    ],
    [
      [0.996, 0.004],
      [100, 0],
    ],
    [
      [0.125, 0.12500000000000003, 0.75],
      [13, 12, 75],
    ],
    [[5], [100]],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [[], []],
  ])('%j is %j', (parts, expected) => {
    expect(wholePercents(parts)).toEqual(expected);
  });

  test('add to 100, and none is a whole point off', () => {
    const some = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some, (parts) => {
        const sum = parts.reduce((all, part) => all + part, 0);
        fc.pre(sum > 1e-6);
        const whole = wholePercents(parts);
        expect(whole.reduce((all, part) => all + part, 0)).toBe(100);
        whole.forEach((percent, at) => {
          expect(Math.abs(percent - ((parts[at] ?? 0) / sum) * 100)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});

describe('the shares beside the work mix', () => {
  test.each([
    // 30 of 51 points: 58.8 %, which every other screen cuts to 58.
    [{ keyResult: 30, area: 0, unaligned: 21 }, [58, 0, 42]],
    [{ keyResult: 20.6, area: 20.6, unaligned: 58.8 }, [21, 20, 59]],
    [{ keyResult: 199, area: 0, unaligned: 1 }, [99, 0, 1]],
    [{ keyResult: 0.57, area: 0, unaligned: 0.43 }, [57, 0, 43]],
    [{ keyResult: 0, area: 0, unaligned: 0 }, [0, 0, 0]],
  ])(
    'of %j are %j: what is aligned is cut, as everywhere, and never reads as more than it is',
    (sums, whole) => {
      const parts = compareWorkMix(sums);
      expect(parts.map(({ actual }) => actual)).toEqual(whole);
      const all = sums.keyResult + sums.area + sums.unaligned;
      const [keyResult, area] = parts;
      expect(percentText(all === 0 ? 0 : (sums.keyResult + sums.area) / all)).toBe(
        `${(keyResult?.actual ?? 0) + (area?.actual ?? 0)}\u00A0%`,
      );
    },
  );

  test('differ by percentage points', () => {
    const shares = { keyResult: 0.58, area: 0.2, unaligned: 0.22 };
    const [keyResult, area, unaligned] = compareWorkMix(shares);
    expect(keyResult).toEqual({ part: 'keyResult', actual: 58, wanted: 70, difference: -12 });
    expect(area?.difference).toBe(0);
    expect(unaligned?.difference).toBe(12);
  });

  test('a mix that does not add to 100 is read as proportions, an empty one as the default', () => {
    const shares = { keyResult: 1, area: 0, unaligned: 0 };
    const wanted = (mix: typeof DEFAULT_WORK_MIX) => compareWorkMix(shares, mix).map((part) => part.wanted);
    expect(wanted({ keyResult: 3, area: 1, unaligned: 0 })).toEqual([75, 25, 0]);
    expect(wanted({ keyResult: 0, area: 0, unaligned: 0 })).toEqual([70, 20, 10]);
  });

  test('differences of any sprint add to none', () => {
    fc.assert(
      fc.property(anyIssues(1), (issues) => {
        const parts = compareWorkMix(
          sprintAlignment(issues)?.shares ?? { keyResult: 0, area: 0, unaligned: 1 },
        );
        expect(parts.reduce((sum, part) => sum + part.actual, 0)).toBe(100);
        expect(parts.reduce((sum, part) => sum + part.difference, 0)).toBe(0);
      }),
    );
  });

  test.each([
    [0, 'as in the work mix'],
    [1, '1 percentage point more than the work mix'],
    [-12, '12 percentage points less than the work mix'],
  ])('a difference of %i reads: %s', (difference, words) => {
    expect(differenceWords(difference)).toBe(words);
  });

  test('each share says what it is compared with', () => {
    const [keyResult] = compareWorkMix({ keyResult: 0.58, area: 0.2, unaligned: 0.22 });
    expect(keyResult && comparedPartSentence(keyResult).replace('\u00A0', ' ')).toBe(
      '58 % for key results, 12 percentage points less than the work mix.',
    );
  });
});
