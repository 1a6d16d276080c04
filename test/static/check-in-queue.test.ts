import { confidenceFor } from '../../static/app/src/features/check-in/confidence-keys';
import {
  askSkippedAgain,
  countOf,
  goTo,
  placeOf,
  settle,
  startQueue,
} from '../../static/app/src/features/check-in-queue/queue-state';
import { dueWords, whenWords } from '../../static/app/src/features/check-in-queue/queue-words';
import { stillDue } from '../../static/app/src/features/check-in-queue/still-due';
import { createFormats } from '../../static/app/src/format/formats';

describe('the queue', () => {
  const queue = startQueue(['a', 'b', 'c']);

  test('goes from one to the next, and says where it is', () => {
    expect([queue.current, placeOf(queue)]).toEqual(['a', { number: 1, of: 3 }]);
    const next = settle(queue, 'a', 'saved');
    expect([next.current, placeOf(next)]).toEqual(['b', { number: 2, of: 3 }]);
  });

  test('comes back to what was passed over before it is through', () => {
    const last = goTo(queue, 'c');
    expect(settle(last, 'c', 'saved').current).toBe('a');
  });

  test('is through once each is saved or skipped, and asks for the skipped again on demand', () => {
    const through = settle(settle(settle(queue, 'a', 'skipped'), 'b', 'saved'), 'c', 'skipped');
    expect(through.current).toBeNull();
    expect([countOf(through, 'saved'), countOf(through, 'skipped')]).toEqual([1, 2]);
    const again = askSkippedAgain(through);
    expect(again.current).toBe('a');
    expect(settle(settle(again, 'a', 'saved'), 'c', 'saved').current).toBeNull();
  });

  test('never asks again for what is saved', () => {
    const saved = settle(queue, 'a', 'saved');
    expect(goTo(saved, 'a')).toBe(saved);
    expect(goTo(settle(queue, 'a', 'skipped'), 'a').current).toBe('a');
    expect(goTo(saved, 'gone')).toBe(saved);
  });

  test('of none is through at once', () => {
    expect(startQueue([]).current).toBeNull();
  });
});

test.each<[string, string | null, number | null, number | undefined]>([
  ['7', null, null, 7],
  ['0', null, null, 0],
  ['1', null, 7, 1],
  ['0', '1', 1, 10],
  ['0', '1', 10, 0],
  ['0', '2', 2, 0],
  ['x', null, null, undefined],
  ['Enter', '1', 1, undefined],
])('the key %s after %s on %s chooses confidence %s', (key, lastKey, value, chosen) => {
  expect(confidenceFor(key, { key: lastKey, value })).toBe(chosen);
});

test('the badge counts what waits in any cycle, until a write says that it waits no more', () => {
  const due = ['of-this-cycle', 'of-the-year'];
  const answer = (id: string, checkInDue: boolean) => [{ id, checkInDue }];
  expect(stillDue(due, answer('of-this-cycle', true))).toEqual(due);
  expect(stillDue(due, answer('of-the-year', false))).toEqual(['of-this-cycle']);
  expect(stillDue(due, answer('elsewhere', false))).toEqual(due);
});

test('days are said as people say them', () => {
  const formats = createFormats('en-GB', 'UTC');
  expect(
    ['2026-02-10', '2026-02-11', '2026-02-16', '2026-02-17'].map((day) =>
      whenWords(day, '2026-02-10', formats),
    ),
  ).toEqual(['today', 'tomorrow', 'on Monday', 'on 17 Feb']);
  expect(dueWords('2026-02-10', '2026-02-10', formats)).toBe('due today');
  expect(dueWords('2026-02-03', '2026-02-10', formats)).toBe('due since 3 Feb');
});
