import { z } from 'zod';
import { ACTUALS } from '../../domain/alignment/actual';
import { storedClaim, storedDay, storedMoment } from './shared';

export const SPRINT_STATES = ['future', 'active', 'closed'] as const;

const line = z.object({
  id: z.string(),
  text: z.string(),
  keys: z.array(z.string()),
  /** Set when the line left the goal after the sprint had begun. */
  withdrawn: storedDay.optional(),
});
const keyedClaim = z.object({ key: z.string(), claim: storedClaim });

const reviewSaid = z.object({
  by: z.string(),
  at: storedMoment,
  /** By line id. */
  lines: z.record(z.string(), z.object({ actual: z.enum(ACTUALS), note: z.string() })),
  /** By key of a tagged key result: the value at the sprint's end, null for "no new number", and what was learned. */
  keyResults: z.record(
    z.string(),
    z.object({
      after: z.number().nullable(),
      learned: z.string(),
      /** The value waits for its owner: until then it is nobody's "after". */
      proposed: z.boolean().default(false),
    }),
  ),
});

/** A sprint as the app knows it: its goal as last seen in Jira, the lines with their ids, claims, assignments. */
export const sprintRecord = z.object({
  sprintId: z.string(),
  boardId: z.string(),
  name: z.string(),
  state: z.enum(SPRINT_STATES),
  start: storedDay.nullable(),
  end: storedDay.nullable(),
  /** Deleted in Jira; its history stays readable. */
  gone: z.boolean(),
  goal: z.string(),
  lines: z.array(line),
  /** One claim a key, however many lines carry it. */
  claims: z.array(keyedClaim),
  /** Issue id → line id, for issues that somebody assigned. */
  assigned: z.record(z.string(), z.string()),
  /** Keys of the goal that named a key result when last looked up: key → where it lives. */
  targets: z.array(z.object({ key: z.string(), keyResultId: z.string(), objectiveId: z.string() })),
  draft: z
    .object({
      by: z.string(),
      at: storedMoment,
      baseGoal: z.string(),
      /** The goal it would write, for a sprint that had none. */
      newGoal: z.string().nullable().default(null),
      lines: z.array(
        z.object({
          index: z.number(),
          text: z.string(),
          keys: z.array(z.string()),
          issueIds: z.array(z.string()).default([]),
        }),
      ),
      claims: z.array(keyedClaim),
    })
    .nullable(),
  /** The app's last write to Jira, to tell its echo from somebody else's change. */
  lastWrite: z.object({ from: z.string(), to: z.string(), by: z.string(), at: storedMoment }).nullable(),
  notices: z.array(
    z.object({
      kind: z.enum(['overwrote', 'save-dropped', 'save-completed']),
      /** Whom it concerns; null is everybody who opens the sprint. */
      for: z.string().nullable(),
      message: z.string(),
      text: z.string().optional(),
      at: storedMoment,
    }),
  ),
  /** The sprint review; null before it. */
  review: reviewSaid
    .extend({
      /** Counts the versions, from 1. */
      revision: z.number().default(1),
      /** False while check-ins and proposals of it are still to be written: saving it again finishes them. */
      recorded: z.boolean().default(true),
      /** What was said before, the oldest first; as many of the latest as fit (`reviewHistory`). */
      history: z.array(reviewSaid).default([]),
    })
    .nullable()
    .default(null),
  /** Counts changes of claims, assignments and drafts: what the goal text itself cannot show. */
  revision: z.number(),
});
export type SprintRecord = z.infer<typeof sprintRecord>;
export type SprintLine = SprintRecord['lines'][number];
export type SprintReview = NonNullable<SprintRecord['review']>;
export type SprintReviewSaid = SprintReview['history'][number];
