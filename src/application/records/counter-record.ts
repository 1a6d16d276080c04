import { z } from 'zod';

/** The last number handed out for a prefix; only ever grows, so that no key is used twice. */
export const counterRecord = z.object({ last: z.number().int().nonnegative() });
export type CounterRecord = z.infer<typeof counterRecord>;
