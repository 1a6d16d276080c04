import fc from 'fast-check';
import { sparklinePoints } from '../../static/app/src/ui/sparkline-points';

const box = { width: 88, height: 28, pad: 3 };
const day = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const trend = fc
  .uniqueArray(fc.tuple(day, fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
    selector: ([each]) => each,
    maxLength: 26,
  })
  .map((values) => [...values].sort(([a], [b]) => (a < b ? -1 : 1)));

test('every value of a sparkline lies inside its picture, from left to right', () => {
  fc.assert(
    fc.property(trend, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (values, target) => {
      const { points } = sparklinePoints(values, box, [target]);
      expect(points).toHaveLength(values.length);
      points.forEach(({ x, y }, index) => {
        expect(x).toBeGreaterThanOrEqual(points[index - 1]?.x ?? box.pad);
        expect(x).toBeLessThanOrEqual(box.width - box.pad + 1e-9);
        expect(y).toBeGreaterThanOrEqual(box.pad - 1e-9);
        expect(y).toBeLessThanOrEqual(box.height - box.pad + 1e-9);
      });
    }),
  );
});

test('equal values stand in the middle, a single day at the end', () => {
  expect(sparklinePoints([['2026-01-01', 4]], box).points).toEqual([{ x: 85, y: 14 }]);
});
