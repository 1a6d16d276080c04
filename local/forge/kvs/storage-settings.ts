import { z } from 'zod';
import { LONGEST_TIMER_MS } from '../calls/limits';
import { FORGE_LIMITS } from './limits';

const Throttle = z.strictObject({
  everyNth: z
    .int()
    .min(0)
    .default(0)
    .describe('Refuses every so-manieth request with 429 before it does anything; 1: every one, 0: none.'),
  rates: z
    .boolean()
    .default(false)
    .describe('Refuses what goes beyond the rates below. They are counted, and can be read, even when off.'),
  requestsPerSecond: z.number().positive().default(FORGE_LIMITS.requestsPerSecond),
  readUnitsPerMinute: z
    .number()
    .positive()
    .default(FORGE_LIMITS.readUnitsPerMinute)
    .describe('In started units of 10 KB; a request is at least one.'),
  writeUnitsPerMinute: z
    .number()
    .positive()
    .default(FORGE_LIMITS.writeUnitsPerMinute)
    .describe('In started units of 10 KB; a batch or a transaction is rounded up as one request.'),
  keyReadBytesPerSecond: z.number().positive().default(FORGE_LIMITS.keyReadBytesPerSecond),
  keyWriteBytesPerSecond: z.number().positive().default(FORGE_LIMITS.keyWriteBytesPerSecond),
  indexValueBytesPerSecond: z
    .number()
    .positive()
    .default(FORGE_LIMITS.indexValueBytesPerSecond)
    .describe('Bytes that queries read of one partition of an index.'),
});

/** Habits of Forge's storage that a local store does not have by itself. All of them are off unless asked for. */
export const StorageSettings = z.strictObject({
  staleQueriesMs: z
    .int()
    .min(0)
    .max(LONGEST_TIMER_MS)
    .default(0)
    .describe(
      'Queries answer with the rows as they were so many milliseconds ago: new ones are missing, deleted ones and old values still come. Gets, batches and conditions see what is. Begins with the next write.',
    ),
  emptyPages: z
    .boolean()
    .default(false)
    .describe('Every other page of a query is empty and the others are half full, all with a cursor.'),
  keepExpired: z
    .boolean()
    .default(false)
    .describe(
      'Expired rows are still answered, and in the way of FAIL_IF_EXISTS, until they are removed after 48 h.',
    ),
  full: z
    .boolean()
    .default(false)
    .describe(
      'Refuses every set as beyond the quota: 429 RATE_LIMIT_EXCEEDED, in a transaction TOO_MANY_REQUESTS. A guess: Forge documents the code for quotas, but no quota. Deletes go through.',
    ),
  throttle: Throttle.prefault({}),
});
export type StorageSettings = z.infer<typeof StorageSettings>;
/** As written: what is left out is off. */
export type StorageSettingsInput = z.input<typeof StorageSettings>;
