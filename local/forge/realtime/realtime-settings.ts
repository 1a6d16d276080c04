import { z } from 'zod';
import { LONGEST_TIMER_MS } from '../calls/limits';

/** How messages between pages travel. What is left to chance is decided by `seed` and the message's number alone. */
export const RealtimeSettings = z.strictObject({
  delayMs: z
    .int()
    .min(0)
    .max(LONGEST_TIMER_MS)
    .default(0)
    .describe('How late a message reaches the pages that listen, milliseconds.'),
  dropped: z.number().min(0).max(1).default(0).describe('Share of messages (0–1) that no page gets.'),
  disconnected: z
    .boolean()
    .default(false)
    .describe(
      'Pages are cut off from their channels, and find none, until this is false again; then they must subscribe anew.',
    ),
  operationsPerSecond: z
    .int()
    .min(0)
    .default(50)
    .describe('Publish, subscribe and sign together, of the whole installation, within a second.'),
  tokenSeconds: z.int().min(1).default(3600).describe('How long a signed token is good, seconds.'),
  seed: z.int().default(1).describe('Another number, other chances.'),
});
export type RealtimeSettings = z.infer<typeof RealtimeSettings>;
