import { z } from 'zod';
import { CLOSE_REASONS } from '../../domain/okr/grade';
import { storedDay, storedMoment } from './shared';

/** Where the number of a key result comes from (PRODUCT §2 Key result). */
export const storedSource = z.object({
  link: z.string(),
  suppliedBy: z.string(),
  verified: z.boolean(),
});
export type MeasurementSource = z.infer<typeof storedSource>;
export const NO_SOURCE: MeasurementSource = { link: '', suppliedBy: '', verified: false };

/** What stands in the way: what, since when, waiting on whom. */
export const storedBlocker = z.object({ what: z.string(), since: storedDay, waitingOn: z.string() });
export type Blocker = z.infer<typeof storedBlocker>;

/** The shared key result that this one supports, or one that supports it: shown under it, never in its number. */
export const storedSupport = z.object({ keyResultId: z.string(), objectiveId: z.string(), key: z.string() });
export type Support = z.infer<typeof storedSupport>;

/** A value somebody else proposes; it changes nothing before the owner confirms it (PRODUCT §5.5). */
export const storedProposal = z.object({
  id: z.string(),
  day: storedDay,
  value: z.number(),
  note: z.string(),
  by: z.string(),
  at: storedMoment,
  /** The sprint whose review it came from. */
  sprintId: z.string().nullable(),
});
export type Proposal = z.infer<typeof storedProposal>;

/** What closing wrote down of a key result; from then on its numbers are frozen (PRODUCT §3.19). */
export const storedClosing = z.object({
  /** Cut to one decimal from unrounded progress; null while the grade is pending (measuring beyond the end). */
  computed: z.number().nullable(),
  grade: z.number().nullable(),
  /** Why the grade differs from the computed one, or why a breached guardrail still counts; '' when neither. */
  reason: z.string(),
  closeReason: z.enum(CLOSE_REASONS),
  wrongEvidence: z.boolean(),
  note: z.string(),
  day: storedDay,
});
export type KeyResultClosing = z.infer<typeof storedClosing>;

/** What Jira is asked for a reading (PRODUCT §5.10). */
export const storedAutomation = z.object({
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('count'), jql: z.string() }),
    /** Issues of `jql` that also match `of` ÷ issues of `jql`, in percent of 100. */
    z.object({ kind: z.literal('share'), jql: z.string(), part: z.string() }),
    z.object({ kind: z.literal('sum'), jql: z.string(), fieldId: z.string(), fieldName: z.string() }),
    z.object({ kind: z.literal('average'), jql: z.string(), fieldId: z.string(), fieldName: z.string() }),
  ]),
  every: z.enum(['day', 'week']),
  /** Whose right to browse projects limits every scheduled run. */
  ownerId: z.string(),
  state: z.enum(['on', 'off', 'failing']),
  lastRun: z
    .object({ at: storedMoment, ok: z.boolean(), value: z.number().nullable(), message: z.string() })
    .nullable(),
});
export type Automation = z.infer<typeof storedAutomation>;

/** Links that went with issues which were deleted in Jira: how many, and the day of the last. */
export const storedLostLinks = z.object({ count: z.number(), day: storedDay });
export type LostLinks = z.infer<typeof storedLostLinks>;

/**
 * A board of another team that works on a key result, or on one that supports it (`through`, its id): until the last
 * day of the sprint that did so last. Where to look before it counts as neglected (PRODUCT §3.17).
 */
export const storedFeeder = z.object({
  boardId: z.string(),
  until: storedDay,
  through: z.string().nullable(),
});
export type Feeder = z.infer<typeof storedFeeder>;
