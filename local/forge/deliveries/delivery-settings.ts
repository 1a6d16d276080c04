import { z } from 'zod';

/** How events and queue jobs reach the app. */
export const DeliverySettings = z.strictObject({});
export type DeliverySettings = z.infer<typeof DeliverySettings>;
