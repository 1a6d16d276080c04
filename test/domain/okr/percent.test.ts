import { cutShare, percentText } from '../../../src/domain/okr/percent';
import { ENGLISH } from '../../../src/domain/okr/plain-words';
import { createFormats } from '../../../static/app/src/format/formats';

const SENT_STEPS = 10_000;

test.each([
  [0, '0 %'],
  [0.004, '<1 %'],
  [0.00001, '<1 %'],
  [0.01, '1 %'],
  [0.29, '29 %'],
  [0.57, '57 %'],
  [0.6749999999999998, '67 %'],
  [0.35 / 0.5, '70 %'],
  [0.1 + 0.2, '30 %'],
  [0.695, '69 %'],
  [0.996, '99 %'],
  [0.9999, '99 %'],
  [1, '100 %'],
  [2.005, '200 %'],
  [-0.004, '0 %'],
  [-0.5, '-50 %'],
])('a share of %d reads %s', (share, written) => {
  expect(percentText(share).replace('\u00A0', ' ')).toBe(written);
});

test('a row of the Overview and the sentence of its status say the same percent', () => {
  const formats = createFormats('en-GB');
  const shares = Array.from({ length: 2001 }, (_, at) => at / 2000);
  const noisy = shares.flatMap((share) => [share, share - 3e-16, share + 3e-16, share / 3, Math.sqrt(share)]);
  const apart = noisy.filter(
    (share) => formats.percent(cutShare(share, SENT_STEPS)) !== ENGLISH.percent(share),
  );
  expect(apart).toEqual([]);
});
