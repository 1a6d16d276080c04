import fc from 'fast-check';
import { listRoom } from '../../static/app/src/ui/list-room';

const seen = { top: 0, bottom: 600 };

test.each([
  ['room below', { top: 100, bottom: 132 }, 300, { above: false, height: 272 }],
  ['little room below, more above', { top: 500, bottom: 532 }, 300, { above: true, height: 272 }],
  ['a short list that fits below', { top: 500, bottom: 532 }, 50, { above: false, height: 96 }],
  [
    'little room both ways: the larger, and the list scrolls',
    { top: 200, bottom: 420 },
    300,
    { above: true, height: 192 },
  ],
])('%s', (_case, field, wanted, room) => {
  expect(listRoom(field, seen, wanted)).toEqual(room);
});

test('the list never covers its field and never ends outside what is seen, where there is room for it at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 568 }), fc.integer({ min: 0, max: 2000 }), (top, wanted) => {
      const field = { top, bottom: top + 32 };
      const { above, height } = listRoom(field, seen, wanted);
      const drawn = Math.min(height, wanted);
      expect(above ? field.top - drawn : seen.bottom - field.bottom - drawn).toBeGreaterThanOrEqual(0);
    }),
  );
});
