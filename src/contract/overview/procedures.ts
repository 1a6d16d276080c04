import { z } from 'zod';
import { accountId, appId, jiraId } from '../inputs';

/** What a saved view of the Overview narrows to; the cycle is whichever one looks at. */
const filters = z.strictObject({
  teamId: appId.nullable(),
  mine: z.boolean(),
  due: z.boolean(),
  status: z
    .string()
    .regex(/^[a-z-]{1,20}$/)
    .nullable(),
  ownerId: accountId.nullable(),
  areaId: appId.nullable(),
  words: z.string().max(200),
  objectivesOnly: z.boolean(),
});
export type ViewFilters = z.output<typeof filters>;

/** The overview of a cycle, and saved views of it. Procedure → schema of its input. */
export const OVERVIEW_PROCEDURES = {
  'overview.read': z.strictObject({
    /** Narrows to the teams whose boards lie in this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
    /** Without it the running cycle. */
    cycleId: appId.optional(),
    /** Only these teams' objectives: what is opened later where there are too many for one look. */
    teamIds: z.array(appId).min(1).max(75).optional(),
  }),
  /** One objective in full, with how each of its numbers came about. */
  'objective.read': z.strictObject({ objectiveId: appId }),
  /** The viewer's saved views, and the shared ones. */
  'views.read': z.strictObject({}),
  'views.save': z.strictObject({
    /** A new one's from the client; a known one is given this name and these filters. */
    id: appId,
    name: z.string().trim().min(1, 'Give the view a name.').max(60, 'At most 60 characters.'),
    filters,
    /** Everybody sees it. */
    shared: z.boolean().default(false),
  }),
  'views.remove': z.strictObject({ id: appId }),
} as const;
