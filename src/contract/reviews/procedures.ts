import { z } from 'zod';
import { CLOSE_REASONS, TRUTHS } from '../../domain/okr/grade';
import { REVIEW_DECISIONS } from '../../domain/okr/review-decision';
import { appId, jiraId, keyResultNumbers, longText, revision } from '../inputs';

const reasonText = z.string().trim().min(1, 'Say why.').max(4000, 'At most 4,000 characters.');
const grade = z.number().min(0, 'A grade is from 0 to 1.').max(1, 'A grade is from 0 to 1.').nullable();

const reviewSaveInput = z.strictObject({
  /** Made by the client: sent twice makes one. */
  id: appId,
  objectiveId: appId,
  /** What changed? */
  changed: longText.default(''),
  /** What does it mean? */
  meaning: longText.default(''),
  decision: z.enum(REVIEW_DECISIONS),
  reason: reasonText,
  /** Baseline, target, bounds or steps of key results, changed in the same step. */
  edits: z
    .array(z.strictObject({ keyResultId: appId, revision, numbers: keyResultNumbers }))
    .max(20)
    .default([])
    .refine(
      (edits) => new Set(edits.map(({ keyResultId }) => keyResultId)).size === edits.length,
      'One edit a key result.',
    ),
});

const keyResultEntry = z.strictObject({
  grade,
  reason: longText,
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  wrongEvidence: z.boolean().nullable(),
  note: longText,
});
const objectiveEntry = z.strictObject({
  truth: z.enum(TRUTHS).nullable(),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  reason: longText,
  ambitious: longText,
});
const answers = z.strictObject({ causeAndEffect: longText, wrongTargets: longText, slowedDown: longText });

/** `seen` is what the person saw before they wrote: what others wrote meanwhile is told from it and kept. */
const closeSaveDraftInput = z.strictObject({
  objectiveId: appId,
  objective: z.strictObject({ seen: objectiveEntry, now: objectiveEntry }).optional(),
  keyResults: z
    .array(z.strictObject({ keyResultId: appId, seen: keyResultEntry, now: keyResultEntry }))
    .max(20)
    .default([]),
});
const scope = { cycleId: appId, teamId: appId.optional() };

/** Change reviews, closing a cycle, carrying key results over. Procedure → schema of its input. */
export const REVIEWS_PROCEDURES = {
  'review.read': z.strictObject({ objectiveId: appId }),
  'review.save': reviewSaveInput,
  'close.read': z.strictObject({
    ...scope,
    /** Narrows to the teams whose boards lie in this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
  }),
  'close.saveDraft': closeSaveDraftInput,
  'close.saveRetrospective': z.strictObject({ ...scope, seen: answers, now: answers }),
  'close.finish': z.strictObject({
    ...scope,
    /** Grades as the caller saw them, by key result id: what moved since is told. */
    seen: z.record(appId, z.number().nullable()).default({}),
  }),
  'close.reopen': z.strictObject({
    cycleId: appId,
    /** Objectives to reopen, with the cycle; a few at a time, again until none is left. */
    objectiveIds: z.array(appId).max(8).default([]),
    reason: reasonText,
  }),
  /** The value of a key result that closed as "grade pending", and with it its grade. */
  'close.gradePending': z.strictObject({
    objectiveId: appId,
    keyResultId: appId,
    value: z.number().finite().nullable(),
    grade,
    reason: longText.default(''),
  }),
  'close.carryOver': z.strictObject({
    /** The closed objective whose key results go on. */
    objectiveId: appId,
    keyResults: z
      .array(
        z.strictObject({
          keyResultId: appId,
          /** Id of the successor, made by the client. */
          newId: appId,
          /** null: the old target. */
          target: z.number().finite().nullable().default(null),
        }),
      )
      .min(1, 'Choose at least one key result.')
      .max(20),
    into: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('objective'), objectiveId: appId }),
      /** A copy of the objective, a draft in another cycle; `objectiveId` is made by the client. */
      z.strictObject({ kind: z.literal('copy'), objectiveId: appId, cycleId: appId }),
    ]),
  }),
} as const;
