import { z } from 'zod';

/** A timer of this machine cannot be set to more. */
const Milliseconds = z.int().min(0).max(2_147_483_647);

/** A permission taken away from somebody, as when an administrator changes a scheme while the app runs. */
const Withheld = z.strictObject({
  accountId: z.string().min(1).describe('The person; the account of the app for what it does as itself.'),
  permission: z
    .string()
    .min(1)
    .describe('Key as Jira writes it, e.g. `EDIT_ISSUES`, `BROWSE_PROJECTS`, `ADMINISTER`.'),
  projectKey: z.string().min(1).optional().describe('Only in this project; left out: everywhere.'),
});
export type Withheld = z.infer<typeof Withheld>;

const LimitHeaders = z.strictObject({
  retryAfter: z
    .boolean()
    .default(true)
    .describe('`Retry-After` on 429. Atlassian’s answers sometimes lack it.'),
  resetWithoutSeconds: z
    .boolean()
    .default(false)
    .describe('`X-RateLimit-Reset` as `2026-01-01T01:01Z`, without seconds, as some answers have it.'),
  structured: z
    .enum(['plain', 'beta', 'off'])
    .default('plain')
    .describe(
      '`RateLimit` and `RateLimit-Policy`: under these names, with `Beta-` before them as until 2026, or not at all.',
    ),
});

const Limits = z.strictObject({
  quota: z
    .enum(['off', 'global', 'tenant'])
    .default('off')
    .describe(
      'Refuses when the points of the hour are used up: `global` is the pool which an app shares over all its customers, `tenant` its own pool per site. Points are counted, and can be read, even when `off`.',
    ),
  pointsPerHour: z.int().min(0).default(65_000).describe('Points per full UTC hour of the clock.'),
  burst: z
    .boolean()
    .default(false)
    .describe(
      'Requests per second and endpoint: 100 for GET and POST, 50 for PUT and DELETE, other values for a few.',
    ),
  perIssueWrites: z
    .boolean()
    .default(false)
    .describe('Writes to one issue: 20 per 2 seconds and 100 per 30 seconds.'),
  headers: LimitHeaders.prefault({}),
});
export type Limits = z.infer<typeof Limits>;

/** Habits of a real Jira site that a played one does not have by itself. All of them are off unless asked for. */
export const SiteSettings = z.strictObject({
  indexLagMs: Milliseconds.default(0).describe(
    'Searches see a change only so long after it, unless its id is among `reconcileIssues`. Milliseconds.',
  ),
  shortPages: z
    .boolean()
    .default(false)
    .describe('Pages hold fewer entries than asked for although more exist.'),
  taskMs: Milliseconds.default(0).describe(
    'Tasks that write many issue properties take so long, and only then can the values be read. Milliseconds.',
  ),
  withheld: z.array(Withheld).default([]),
  limits: Limits.prefault({}),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
/** As written: what is left out is off. */
export type SiteSettingsInput = z.input<typeof SiteSettings>;
