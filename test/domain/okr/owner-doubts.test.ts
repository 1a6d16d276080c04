import { ownerDoubts } from '../../../src/domain/okr/owner-doubts';
import { mark } from './facts';

test.each([
  ['nobody said anything', [], null],
  ['a confidence of 4', [4], null],
  ['a confidence of 3', [3], { confidence: 3, before: null }],
  ['down by 2', [9, 7], null],
  ['down by 3', [9, 6], { confidence: 6, before: 9 }],
  ['down by 3 over two check-ins', [9, 8, 6], null],
  ['up again', [2, 8], null],
  ['low and rising', [1, 3], { confidence: 3, before: 1 }],
  ['a check-in that did not say', [9, null, 6], { confidence: 6, before: 9 }],
  ['did not say last', [9, 5, null], { confidence: 5, before: 9 }],
])('%s', (_name, confidences, expected) => {
  const marks = confidences.map((confidence, seq) => mark('2027-02-01', { confidence, seq }));
  expect(ownerDoubts(marks)).toEqual(expected);
});
