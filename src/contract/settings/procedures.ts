import { z } from 'zod';
import { appId, jiraId, revision } from '../inputs';

const prefix = z.string().regex(/^[A-Z]{1,10}$/, 'One to ten capital letters.');

/** Settings, the activity log, personal data. Procedure → schema of its input. */
export const SETTINGS_PROCEDURES = {
  'settings.read': z.strictObject({}),
  'settings.save': z.strictObject({
    revision,
    timeZone: z.string().min(1).max(64),
    /** Left out: as they are. */
    prefixes: z.strictObject({ keyResult: prefix, area: prefix, objective: prefix }).optional(),
    fiscalFirstMonth: z.number().int().min(1).max(12),
    notDelivered: z.array(z.string().trim().min(1).max(100)).max(50),
    /** Limits that differ from the documented defaults, by name; the domain checks each. */
    thresholds: z.record(z.string().max(40), z.unknown()),
    coach: z.record(z.string().max(40), z.number().finite().min(0).max(1000)),
    mailReminders: z.boolean(),
  }),
  'activity.read': z.strictObject({
    subject: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['objective', 'team', 'cycle', 'area']), id: appId }),
      z.strictObject({ kind: z.enum(['board', 'sprint']), id: jiraId }),
      z.strictObject({ kind: z.literal('settings'), id: z.literal('only') }),
    ]),
    /** ISO moment: older entries than this. */
    before: z.iso.datetime().optional(),
  }),
} as const;
