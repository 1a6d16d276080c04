import { z } from 'zod';

/** How long calls take, and how many are allowed. */
export const CallSettings = z.strictObject({});
export type CallSettings = z.infer<typeof CallSettings>;
