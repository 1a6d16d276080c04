import { z } from 'zod';
import { storedMoment } from './shared';

const view = z.object({
  id: z.string(),
  name: z.string(),
  filters: z.object({
    teamId: z.string().nullable(),
    mine: z.boolean(),
    due: z.boolean(),
    status: z.string().nullable(),
    ownerId: z.string().nullable(),
    areaId: z.string().nullable(),
    words: z.string(),
    objectivesOnly: z.boolean(),
  }),
  by: z.string(),
  at: storedMoment,
});

/** Filters of the Overview under a name: one row a person, and one that everybody sees. */
export const viewsRecord = z.object({ views: z.array(view).readonly() });
export type ViewsRecord = z.infer<typeof viewsRecord>;
export type ViewRecord = z.infer<typeof view>;

/** Of one person, and of those that are shared: what a menu can still show. About 0.5 KB each. */
export const VIEWS_LIMIT = 50;
