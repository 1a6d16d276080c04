import fc from 'fast-check';
import { draftGoal } from '../../../src/domain/alignment/goal-draft';
import { readGoal } from '../../../src/domain/alignment/goal-lines';
import { anyText, BRACKETS_ONLY, WITH_BARE_KEYS } from './arbitraries';

test('a goal drafted from key results has a tagged line for each', () => {
  const chosen = [
    { key: 'KR-5', title: 'Bring the checkout error rate from 3.8 % to 2.0 %' },
    { key: 'KR-7', title: ' 1. Faster\r\ncheckout [KR-9], after KR-8 ' },
  ];
  expect(draftGoal(chosen, BRACKETS_ONLY)).toBe(
    '- Bring the checkout error rate from 3.8 % to 2.0 % [KR-5]\n- Faster checkout, after [KR-7]',
  );
  expect(draftGoal([], BRACKETS_ONLY)).toBe('');
});

test('whatever a title says, its line has that one key', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (titles) => {
      const chosen = titles.map((title, index) => ({ key: `KR-${index + 1}`, title: `Title ${title}` }));
      for (const options of [BRACKETS_ONLY, WITH_BARE_KEYS]) {
        const { lines } = readGoal(draftGoal(chosen, options), options);
        expect(lines.map((line) => line.keys.map((ref) => ref.key))).toEqual(chosen.map(({ key }) => [key]));
      }
    }),
    { numRuns: 500 },
  );
});
