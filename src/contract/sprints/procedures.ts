import { z } from 'zod';
import { ACTUALS } from '../../domain/alignment/actual';
import { appId, day, humanKey, jiraId, revision } from '../inputs';

/** What became of a line is said in a note of this length; what was learned on a key result in that of a check-in. */
const NOTE_LIMIT = 1000;
const LEARNED_LIMIT = 4000;
/** All texts of a review together: its earlier versions are kept in the same row. */
export const REVIEW_TEXT_LIMIT = 10_000;

const reviewedLine = z.strictObject({
  lineId: z.string().min(1).max(60),
  actual: z.enum(ACTUALS),
  note: z.string().trim().max(NOTE_LIMIT, 'At most 1,000 characters.').default(''),
});
const reviewedKeyResult = z.strictObject({
  key: humanKey,
  /** At the sprint's end; null is "no new number". Of a milestone it follows from its steps. */
  value: z.number().finite().nullable(),
  /** Steps of a milestone that are done, all of them. */
  stepsDone: z
    .array(z.strictObject({ stepId: z.string().max(40), day }))
    .max(100)
    .optional(),
  confidence: z.number().int().min(0).max(10).nullable().default(null),
  learned: z.string().trim().max(LEARNED_LIMIT, 'At most 4,000 characters.').default(''),
});

const once = <T>(all: readonly T[], key: (each: T) => string) => new Set(all.map(key)).size === all.length;

export const sprintReviewSaveInput = z
  .strictObject({
    sprintId: jiraId,
    /** Version of the review that the person saw; 0 before the first. */
    revision,
    lines: z
      .array(reviewedLine)
      .max(1000)
      .refine((lines) => once(lines, ({ lineId }) => lineId), 'One answer a line.'),
    /** Only those about which something is said. */
    keyResults: z
      .array(reviewedKeyResult)
      .max(50)
      .refine((all) => once(all, ({ key }) => key), 'One answer a key result.'),
  })
  .refine(
    ({ lines, keyResults }) =>
      lines.reduce((sum, { note }) => sum + note.length, 0) +
        keyResults.reduce((sum, { learned }) => sum + learned.length, 0) <=
      REVIEW_TEXT_LIMIT,
    'Keep notes and learnings together within 10,000 characters.',
  );

/** Sprint reviews, and what a board's sprints contributed. Procedure → schema of its input. */
export const SPRINTS_PROCEDURES = {
  'sprints.review': z.strictObject({ sprintId: jiraId }),
  'sprints.saveReview': sprintReviewSaveInput,
  /** Closed sprints of a board with their reviews, ten at a time. */
  'sprints.history': z.strictObject({
    boardId: jiraId,
    /** Those that ended on this day or before; without it, until today. */
    upTo: day.optional(),
  }),
  /** Goals reached by board and quarter, effort and moves by key result. */
  'sprints.report': z.strictObject({
    /** Narrows to the boards of this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
    /** Whose sprints' effort is added up; without it the running cycle. */
    cycleId: appId.optional(),
  }),
  'sprints.ofKeyResult': z.strictObject({
    objectiveId: appId,
    keyResultId: appId,
    /** The day on which the oldest known sprint ended: those of that day and before come. */
    upTo: day,
  }),
  /** What a board's sprints consist of is read from Jira once more; without `go` only what that costs. */
  'sprints.rebuild': z.strictObject({ boardId: jiraId, go: z.boolean().default(false) }),
} as const;
