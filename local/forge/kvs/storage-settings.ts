import { z } from 'zod';

/** Habits of Forge's storage that a local store does not have by itself. */
export const StorageSettings = z.strictObject({});
export type StorageSettings = z.infer<typeof StorageSettings>;
