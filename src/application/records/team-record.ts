import { z } from 'zod';
import { LIFECYCLES } from '../../domain/okr/lifecycle';
import { storedRestriction } from './restriction';
import { storedMoment, storedRhythm, storedWorkMix } from './shared';

/** A word of goal lines, and the project of the board where it was said; rows from before that was kept know none. */
const hint = z.union([
  z.object({ word: z.string(), projectId: z.string().nullable() }),
  z.string().transform((word) => ({ word, projectId: null })),
]);

/** What pickers and suggestions need of a key result, kept with its team so that they read one row. */
const shelfKeyResult = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  unit: z.string(),
  decimals: z.number(),
  lifecycle: z.enum(LIFECYCLES),
  /** Words of goal lines that were tagged with it: they make the next suggestion better. */
  hints: z.array(hint),
  /** Said only where it decides who may see it: in restricted objectives. */
  ownerId: z.string().nullable().optional(),
});
const shelfObjective = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  cycleId: z.string(),
  lifecycle: z.enum(LIFECYCLES),
  ownerId: z.string().nullable().default(null),
  restricted: storedRestriction.nullable().default(null),
  archived: z.boolean().default(false),
  deletedAt: storedMoment.nullable().default(null),
  importId: z.string().nullable().default(null),
  /** The objective above it, so that what stands below one is found. */
  parentId: z.string().optional(),
  keyResults: z.array(shelfKeyResult),
});

/** A team, its boards, and its shelf: the compact index of its objectives and key results. */
export const teamRecord = z.object({
  id: z.string(),
  /** Counts changes people make to the team itself; the shelf changes without it. */
  revision: z.number(),
  name: z.string(),
  parentId: z.string().nullable(),
  leadId: z.string().nullable(),
  standInId: z.string().nullable(),
  rhythm: storedRhythm,
  workMix: storedWorkMix,
  boards: z.array(z.object({ boardId: z.string(), projectId: z.string().nullable() })),
  /** Name of the Jira group its members are in; '' when not said. */
  group: z.string().default(''),
  /** Ids of its health metrics. */
  metrics: z.array(z.string()).default([]),
  /** No longer at work; its past stays readable. */
  archived: z.boolean().default(false),
  shelf: z.array(shelfObjective),
});
export type TeamRecord = z.infer<typeof teamRecord>;
export type ShelfObjective = z.infer<typeof shelfObjective>;
export type ShelfKeyResult = z.infer<typeof shelfKeyResult>;
