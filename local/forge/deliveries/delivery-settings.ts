import { z } from 'zod';
import { LONGEST_TIMER_MS } from '../calls/limits';
import { DELIVERY_LIMITS } from './limits';

const Share = z.number().min(0).max(1);

/**
 * How events and queue jobs reach the app. Forge brings events up to three minutes late, more than once and out of
 * order; the defaults are its best day. What is left to chance is decided by `seed` and the delivery's number alone.
 */
export const DeliverySettings = z.strictObject({
  delayMs: z
    .int()
    .min(0)
    .max(LONGEST_TIMER_MS)
    .default(150)
    .describe(
      'How late product and lifecycle events come, milliseconds. Those that wait already keep their time.',
    ),
  jobDelayMs: z
    .int()
    .min(0)
    .max(LONGEST_TIMER_MS)
    .default(0)
    .describe('How late queue jobs come besides their own `delayInSeconds`, milliseconds.'),
  doubled: Share.default(0).describe(
    'Share of events and jobs (0–1) that are delivered a second time after they have been handled.',
  ),
  shuffled: z
    .boolean()
    .default(false)
    .describe(
      'Events and jobs come out of order: each up to twice its delay later, and those that are due in any order.',
    ),
  overlapping: z
    .boolean()
    .default(false)
    .describe(
      'Events of one trigger may be handled at the same time, as Forge does; else one after the other.',
    ),
  dropped: Share.default(0).describe('Share of events and jobs (0–1) that are never delivered.'),
  platformLimited: Share.default(0).describe(
    'Share of attempts (0–1) that a limit of the platform ends before the function runs; they are retried.',
  ),
  refusedPushes: Share.default(0).describe(
    'Share of the events of a push (0–1) that the queue does not take: the push is a partial success.',
  ),
  paused: z
    .boolean()
    .default(false)
    .describe(
      'Nothing is delivered until this is false again; retries wait too. Single ones can be delivered by hand.',
    ),
  pushedEventsPerMinute: z
    .int()
    .min(0)
    .default(DELIVERY_LIMITS.eventsPerMinute.value)
    .describe('Events that may be pushed to queues within a minute.'),
  seed: z.int().default(1).describe('Another number, other chances.'),
});
export type DeliverySettings = z.infer<typeof DeliverySettings>;
