import { z } from 'zod';
import { storedDay, storedMoment } from './shared';

/** The work links of one issue (an epic or a single issue): which key results and KRAs it serves. */
export const linkRecord = z.object({
  issueId: z.string(),
  targets: z.array(
    z.object({
      keyResultId: z.string(),
      objectiveId: z.string(),
      key: z.string(),
      relation: z.enum(['contributes', 'context']),
    }),
  ),
  /** The KRAs it serves. */
  areas: z
    .array(z.object({ areaId: z.string(), key: z.string(), relation: z.enum(['contributes', 'context']) }))
    .default([]),
  /**
   * When it changed, or what it leads to, as long as what is derived from it (scopes, the copy in Jira's search, stored
   * answers) has not followed: a message is on its way, and the daily pass sends it again where it got lost.
   */
  untoldSince: storedMoment.optional(),
  /**
   * What it contributed to before, the earliest first, each until a moment: a sprint whose start is heard of later was
   * planned with what was linked at its start (PRODUCT §3.12). Of the last weeks alone; absent: always as now.
   */
  servedBefore: z
    .array(
      z.object({
        until: storedMoment,
        keyResults: z.array(z.object({ id: z.string(), objectiveId: z.string(), key: z.string() })),
        areas: z.array(z.object({ id: z.string(), key: z.string() })),
      }),
    )
    .optional(),
});
export type LinkRecord = z.infer<typeof linkRecord>;

/** The issues that `contributes` links of one key result reach, each once, kept by Jira's events. */
export const workRecord = z.object({
  keyResultId: z.string(),
  issues: z.record(
    z.string(),
    z.object({
      done: z.boolean(),
      /** The day on which it was done, where known. */
      doneOn: storedDay.nullable(),
      resolution: z.string().nullable(),
      /** The linked issue through which it is reached: itself or its epic. */
      via: z.string(),
      projectId: z.string().optional(),
    }),
  ),
  /**
   * Issues of level 1 and above that are linked, or stand below linked ones, each with the linked one: what search
   * finds children by. Absent: none.
   */
  parents: z.record(z.string(), z.string()).optional(),
});
export type WorkRecord = z.infer<typeof workRecord>;
/**
 * Issues of one key result's row: about 100 bytes each, and Forge takes 240 KiB. Beyond this its work is a
 * programme of its own; the count says what it has.
 */
export const WORK_ISSUES_LIMIT = 2000;
