import { z } from 'zod';
import { NOT_DELIVERED_RESOLUTIONS } from '../../domain/okr/work-done';

/** Choices of the organisation; one row. What is missing has the documented default. */
export const settingsRecord = z.object({
  timeZone: z.string().default('UTC'),
  fiscalFirstMonth: z.number().int().min(1).max(12).default(1),
  prefixes: z
    .object({ keyResult: z.string(), area: z.string(), objective: z.string() })
    .default({ keyResult: 'KR', area: 'KRA', objective: 'O' }),
  /** A Jira project has one of the prefixes as its key, so a bare KR-12 may mean an issue (PRODUCT §2). */
  prefixesTaken: z.boolean().default(false),
  /** Thresholds that differ from the documented defaults (`domain/okr/thresholds.ts`), by name. */
  thresholds: z.record(z.string(), z.unknown()).default({}),
  /** Limits of the coach that differ from the documented defaults, by name. */
  coach: z.record(z.string(), z.number()).default({}),
  /** Reminders by mail, through Jira, only to people who are late (PRODUCT §5.6). */
  mailReminders: z.boolean().default(false),
  /** Imports whose rows everybody sees; rows of any other import are staged and seen by nobody. */
  appliedImports: z.array(z.string()).default([]),
  /** Names of Jira resolutions that mean "not delivered" (PRODUCT §3.14), compared without case. */
  notDelivered: z.array(z.string()).default([...NOT_DELIVERED_RESOLUTIONS]),
});
export type SettingsRecord = z.infer<typeof settingsRecord>;
export const DEFAULT_SETTINGS: SettingsRecord = settingsRecord.parse({});
