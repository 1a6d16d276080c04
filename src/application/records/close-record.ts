import { z } from 'zod';
import { CLOSE_REASONS, TRUTHS } from '../../domain/okr/grade';
import { storedDay } from './shared';

/** What people wrote down about one key result for its closing; null and '': as computed, or not said. */
const keyResultEntry = z.object({
  grade: z.number().nullable(),
  reason: z.string(),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  wrongEvidence: z.boolean().nullable(),
  note: z.string(),
});
export type KeyResultEntry = z.infer<typeof keyResultEntry>;
export const NO_KEY_RESULT_ENTRY: KeyResultEntry = {
  grade: null,
  reason: '',
  closeReason: null,
  wrongEvidence: null,
  note: '',
};

const objectiveEntry = z.object({
  /** Is the objective true now? */
  truth: z.enum(TRUTHS).nullable(),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  /** Why it counts as succeeded although a guardrail is breached, and what else there is to say. */
  reason: z.string(),
  /** Was it ambitious enough? Asked where an aspirational one was reached in full. */
  ambitious: z.string(),
});
export type ObjectiveEntry = z.infer<typeof objectiveEntry>;
export const NO_OBJECTIVE_ENTRY: ObjectiveEntry = {
  truth: null,
  closeReason: null,
  reason: '',
  ambitious: '',
};

/** The draft of an objective's closing: beside its own row, so that writing it leaves check-ins alone. */
export const closeRecord = z.object({
  objectiveId: z.string(),
  objective: objectiveEntry,
  /** By key result id. */
  keyResults: z.record(z.string(), keyResultEntry),
});
export type CloseRecord = z.infer<typeof closeRecord>;

/** The three answers of a cycle, or of one team in it. */
export const retrospectiveAnswers = z.object({
  causeAndEffect: z.string(),
  wrongTargets: z.string(),
  slowedDown: z.string(),
});
export type RetrospectiveAnswers = z.infer<typeof retrospectiveAnswers>;
export const NO_ANSWERS: RetrospectiveAnswers = { causeAndEffect: '', wrongTargets: '', slowedDown: '' };

export const retrospectiveRecord = z.object({
  cycleId: z.string(),
  /** null: the whole cycle. */
  teamId: z.string().nullable(),
  answers: retrospectiveAnswers,
});

export function retrospectiveKey(cycleId: string, teamId: string | null): string {
  return teamId === null ? cycleId : `${cycleId}.${teamId}`;
}

/** What closing wrote down of an objective; its key results have their own. */
export const storedObjectiveClosing = z.object({
  /** Cut to one decimal from unrounded progress; null without members. */
  computed: z.number().nullable(),
  succeeded: z.boolean(),
  truth: z.enum(TRUTHS).nullable(),
  closeReason: z.enum(CLOSE_REASONS),
  reason: z.string(),
  ambitious: z.string(),
  day: storedDay,
  by: z.string(),
});
