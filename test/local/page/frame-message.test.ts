import { parseFrameMessage } from '../../../local/page/src/bridge/frame-message';

test.each([
  [{ id: 1, op: 'invoke', data: { functionKey: 'x' } }],
  [{ id: 2, op: 'getContext', data: undefined }],
  [{ type: 'call', fn: 4, args: [1, null] }],
  [{ type: 'size', height: 312 }],
  [{ type: 'escape' }],
])('a frame may say %j', (message) => {
  expect(parseFrameMessage(message)).toEqual(message);
});

test.each([
  null,
  'invoke',
  {},
  { id: '1', op: 'invoke' },
  { type: 'call', fn: 4 },
  { type: 'size', height: -1 },
  { type: 'size', height: Number.NaN },
])('anything else is not a message: %j', (message) => {
  expect(parseFrameMessage(message)).toBeNull();
});
