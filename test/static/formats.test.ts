import { createFormats } from '../../static/app/src/format/formats';

test.each([
  [-0.3, 0, '0'],
  [-0.5, 0, '-1'],
  [-0.04, 1, '0'],
  [-0.05, 1, '-0.1'],
  [0.3, 0, '0'],
])('%d with %d decimals is written %s: zero has no sign', (value, decimals, written) => {
  expect(createFormats('en-GB').amount(value, '', decimals)).toBe(written);
});
