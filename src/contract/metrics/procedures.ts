import { z } from 'zod';
import { RHYTHMS } from '../../domain/okr/rhythm';
import { accountId, appId, day, jiraId, longText, revision, title } from '../inputs';

const bound = z.number().finite().nullable().default(null);

/** Health metrics. Procedure → schema of its input. */
export const METRICS_PROCEDURES = {
  'metric.list': z.strictObject({
    /** Narrows to the teams whose boards lie in this Jira project. */
    projectId: jiraId.optional(),
  }),
  'metric.save': z.strictObject({
    id: appId,
    revision: revision.optional(),
    teamId: appId,
    name: title,
    description: longText.default(''),
    ownerId: accountId.nullable().default(null),
    unit: z.string().trim().max(20).default(''),
    decimals: z.number().int().min(0).max(6).default(0),
    lower: bound,
    upper: bound,
    rhythm: z.enum(RHYTHMS),
    archived: z.boolean().default(false),
  }),
  'metric.record': z.strictObject({
    /** Made by the client: the same value sent twice is recorded once. */
    id: appId,
    metricId: appId,
    day,
    value: z.number().finite(),
  }),
  'metric.turn': z.strictObject({
    metricId: appId,
    /** The key result that it became. */
    keyResultId: appId,
    objectiveId: appId,
  }),
} as const;
