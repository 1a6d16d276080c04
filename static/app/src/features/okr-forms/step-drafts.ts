import type { KeyResultView } from '../../../../../src/contract/views';
import { parseCalendarDay } from '../../../../../src/domain/okr/calendar-day';
import type { MilestoneNumbers, MilestoneStep } from '../../../../../src/domain/okr/key-result';
import { YES_STEP } from '../../../../../src/domain/okr/milestone';
import { parseNumber, writeNumber } from '../../format/parse-number';

/** A step of a milestone as it is being typed. */
export interface StepDraft {
  readonly id: string;
  readonly title: string;
  /** Empty: due at the end. */
  readonly day: string;
  readonly weight: string;
  readonly issueId: string | null;
}

export const newStep = (id: string): StepDraft => ({ id, title: '', day: '', weight: '1', issueId: null });

export function editSteps(numbers: KeyResultView['numbers'], locale: string): readonly StepDraft[] {
  if (numbers.kind !== 'milestone') return [];
  return numbers.steps.map(({ id, title, day, weight, issueId }) => ({
    id,
    title,
    day: day ?? '',
    weight: writeNumber(weight, locale),
    issueId,
  }));
}

/** The steps that the drafts mean; NaN where a weight is no number. */
export function stepsOfDrafts(steps: readonly StepDraft[], locale: string): MilestoneNumbers {
  return {
    kind: 'milestone',
    form: 'steps',
    steps: steps.map(
      ({ id, title, day, weight, issueId }): MilestoneStep => ({
        id,
        title: title.trim(),
        day: parseCalendarDay(day) ?? null,
        weight: parseNumber(weight, locale) ?? 1,
        issueId,
      }),
    ),
  };
}

/** A yes/no is one step with the words of its key result; it falls due with it unless it has a day of its own. */
export function yesNoOfDraft(title: string, steps: readonly StepDraft[]): MilestoneNumbers {
  const known = steps.find((step) => step.id === YES_STEP);
  const day = parseCalendarDay(known?.day ?? '') ?? null;
  const step = { id: YES_STEP, title: title.trim(), day, weight: 1, issueId: known?.issueId ?? null };
  return { kind: 'milestone', form: 'yes-no', steps: [step] };
}
