import { z } from 'zod';

/** Habits of a real Jira site that a played one does not have by itself. */
export const SiteSettings = z.strictObject({});
export type SiteSettings = z.infer<typeof SiteSettings>;
