import type { Input } from '../../../../../src/contract/api';
import type {
  ReviewKeyResult,
  ReviewLine,
  SprintReviewView,
} from '../../../../../src/contract/sprints/answers';
import type { Actual } from '../../../../../src/domain/alignment/actual';
import { parseNumber, writeNumber } from '../../format/parse-number';
import type { StepsDraft } from '../check-in/check-in-draft';

export interface LineDraft {
  readonly actual: Actual | null;
  readonly note: string;
}
export interface KeyResultDraft {
  /** As typed; '' is "no new number". */
  readonly value: string;
  /** Of a milestone; null while nothing was ticked. */
  readonly stepsDone: StepsDraft | null;
  readonly confidence: number | null;
  readonly learned: string;
}
/** A review as it is being written: lines by id, key results by key. */
export interface ReviewDraft {
  readonly lines: Readonly<Record<string, LineDraft>>;
  readonly keyResults: Readonly<Record<string, KeyResultDraft>>;
}

export const EMPTY_LINE: LineDraft = { actual: null, note: '' };

/** What the screen starts from: what was said before, else the latest value of the sprint where one may check in. */
export function openReview(view: SprintReviewView, locale: string): ReviewDraft {
  return {
    lines: Object.fromEntries(view.lines.map(({ id, actual, note }) => [id, { actual, note }])),
    keyResults: Object.fromEntries(
      view.keyResults.map((each) => [
        each.keyResult.key,
        keyResultDraft(each, view.reviewed === null, locale),
      ]),
    ),
  };
}

/** What nobody spoke of in the first review is not checked in by a correction of something else. */
function keyResultDraft(each: ReviewKeyResult, first: boolean, locale: string): KeyResultDraft {
  const { said } = each;
  const milestone = each.keyResult.kind === 'milestone';
  const value = said === null ? (first ? prefilled(each) : null) : said.after;
  return {
    value: milestone ? '' : writeNumber(value, locale),
    stepsDone: null,
    confidence: null,
    learned: said?.learned ?? '',
  };
}

/** Proposing what the owner's number says already would be noise. */
const prefilled = ({ role, now }: ReviewKeyResult): number | null =>
  role === 'check-in' ? (now?.value ?? null) : null;

/** Lines of the goal that nobody has said anything about yet; withdrawn ones may stay so. */
export function openLines(lines: readonly ReviewLine[], draft: ReviewDraft): readonly ReviewLine[] {
  return lines.filter(({ id, withdrawn }) => withdrawn === undefined && !draft.lines[id]?.actual);
}

/** Why the values cannot be sent, by key. */
export function valueProblems(draft: ReviewDraft, locale: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(draft.keyResults).flatMap(([key, { value }]): [string, string][] =>
      Number.isNaN(parseNumber(value, locale) ?? 0)
        ? [[key, 'Enter the value as a number, or leave it empty for no new number.']]
        : [],
    ),
  );
}

/** What saving sends; call it only when nothing is open and there are no problems. */
export function reviewInput(
  view: SprintReviewView,
  draft: ReviewDraft,
  locale: string,
): Input<'sprints.saveReview'> {
  return {
    sprintId: view.sprint.id,
    revision: view.revision,
    lines: view.lines.flatMap(({ id }) => {
      const line = draft.lines[id];
      return line?.actual ? [{ lineId: id, actual: line.actual, note: line.note }] : [];
    }),
    keyResults: view.keyResults.flatMap((each) => {
      const { key } = each.keyResult;
      const said = draft.keyResults[key];
      if (said === undefined || !isSaid(each, said)) return [];
      return [
        {
          key,
          value: each.role === 'ended' || said.stepsDone !== null ? null : parseNumber(said.value, locale),
          ...(said.stepsDone === null ? {} : { stepsDone: [...said.stepsDone] }),
          confidence: said.confidence,
          learned: said.learned,
        },
      ];
    }),
  };
}

/** What was said before is said again, so that a correction of something else does not take it back. */
function isSaid(each: ReviewKeyResult, draft: KeyResultDraft): boolean {
  if (each.said !== null || draft.learned.trim() !== '') return true;
  if (each.role === 'ended') return false;
  return draft.value.trim() !== '' || draft.stepsDone !== null || draft.confidence !== null;
}
