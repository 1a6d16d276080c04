import type { Input } from '../../../../../src/contract/api';
import type { KeyResultView, SupportView } from '../../../../../src/contract/views';
import { parseCalendarDay } from '../../../../../src/domain/okr/calendar-day';
import {
  checkKeyResultNumbers,
  isMeasured,
  type KeyResultNumbers,
  type MeasuredNumbers,
} from '../../../../../src/domain/okr/key-result';
import type { Lifecycle } from '../../../../../src/domain/okr/lifecycle';
import type { Rhythm } from '../../../../../src/domain/okr/rhythm';
import { checkUnit } from '../../../../../src/domain/okr/unit';
import { parseNumber, writeNumber } from '../../format/parse-number';
import { LONG_TEXT } from './long-text';
import { editSteps, type StepDraft, stepsOfDrafts, yesNoOfDraft } from './step-drafts';
import { titleProblem } from './title-problem';

/** How the form asks for the numbers of a key result; whether they rise or fall follows from them. */
export const NUMBER_FORMS = ['from-to', 'keep-within', 'steps', 'yes-no', 'find-baseline'] as const;
export type NumbersForm = (typeof NUMBER_FORMS)[number];

/** A key result as it is being typed: numbers are text until they are saved. */
export interface KeyResultDraft {
  readonly title: string;
  readonly ownerId: string | null;
  readonly form: NumbersForm;
  /** Empty: to be reached from 0. */
  readonly baseline: string;
  readonly target: string;
  /** Bounds; empty: none. */
  readonly lower: string;
  readonly upper: string;
  readonly steps: readonly StepDraft[];
  readonly guardrail: boolean;
  readonly unit: string;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly howMeasured: string;
  readonly lifecycle: Lifecycle;
  readonly weight: string;
  /** The day it began to run; empty: the day it is activated. */
  readonly activatedOn: string;
  readonly due: string;
  readonly measuringUntil: string;
  readonly workedOutsideJira: boolean;
  readonly sourceLink: string;
  readonly suppliedBy: string;
  readonly verified: boolean;
  /** What stands in the way; empty: nothing. */
  readonly blocker: string;
  readonly blockerSince: string;
  readonly waitingOn: string;
  /** The shared key result that it supports. */
  readonly supports: SupportView | null;
}

export const newKeyResult = (given: Partial<KeyResultDraft> = {}): KeyResultDraft => ({
  title: '',
  ownerId: null,
  form: 'from-to',
  baseline: '',
  target: '',
  lower: '',
  upper: '',
  steps: [],
  guardrail: false,
  unit: '',
  rhythm: 'weekly',
  indicator: 'lagging',
  howMeasured: '',
  lifecycle: 'active',
  weight: '1',
  activatedOn: '',
  due: '',
  measuringUntil: '',
  workedOutsideJira: false,
  sourceLink: '',
  suppliedBy: '',
  verified: false,
  blocker: '',
  blockerSince: '',
  waitingOn: '',
  supports: null,
  ...given,
});

/** A stored key result as its form shows it first. */
export function editKeyResult(view: KeyResultView, locale: string): KeyResultDraft {
  const { numbers } = view;
  const isPlainReach = view.kind === 'reach' && view.baseline === 0;
  const bound = (of: 'lower' | 'upper') =>
    numbers.kind === 'keep-within' ? writeNumber(numbers[of], locale) : '';
  return {
    title: view.title,
    ownerId: view.ownerId,
    baseline: isPlainReach ? '' : writeNumber(view.baseline, locale),
    target: writeNumber(view.target, locale),
    form: formOf(numbers),
    lower: bound('lower'),
    upper: bound('upper'),
    steps: editSteps(numbers, locale),
    guardrail: view.guardrail,
    unit: view.unit,
    rhythm: view.rhythm,
    indicator: view.indicator,
    howMeasured: view.howMeasured,
    lifecycle: view.lifecycle,
    weight: writeNumber(view.weight, locale),
    activatedOn: view.activatedOn ?? '',
    due: view.due ?? '',
    measuringUntil: view.measuringUntil ?? '',
    workedOutsideJira: view.workedOutsideJira,
    sourceLink: view.source.link,
    suppliedBy: view.source.suppliedBy,
    verified: view.source.verified,
    blocker: view.blocker?.what ?? '',
    blockerSince: view.blocker?.since ?? '',
    waitingOn: view.blocker?.waitingOn ?? '',
    supports: view.supports,
  };
}

function formOf(numbers: KeyResultNumbers): NumbersForm {
  if (isMeasured(numbers)) return 'from-to';
  return numbers.kind === 'milestone' ? numbers.form : numbers.kind;
}

/** The numbers that the draft means, of whatever kind; NaN where something that is no number was typed. */
export function numbersOfDraft(draft: KeyResultDraft, locale: string): KeyResultNumbers {
  switch (draft.form) {
    case 'from-to':
      return draftNumbers(draft, locale);
    case 'keep-within': {
      const lower = parseNumber(draft.lower, locale);
      return { kind: 'keep-within', lower, upper: parseNumber(draft.upper, locale) };
    }
    case 'steps':
      return stepsOfDrafts(draft.steps, locale);
    case 'yes-no':
      return yesNoOfDraft(draft.title, draft.steps);
    case 'find-baseline':
      return { kind: 'find-baseline' };
  }
}

/**
 * The numbers that a draft from a baseline to a target means: the direction follows from baseline and target, no baseline means "reach". NaN
 * where something that is no number, or no target, was typed.
 */
export function draftNumbers(
  draft: Pick<KeyResultDraft, 'baseline' | 'target'>,
  locale: string,
): MeasuredNumbers {
  const baseline = parseNumber(draft.baseline, locale);
  const target = parseNumber(draft.target, locale) ?? Number.NaN;
  if (baseline === null) return { kind: 'reach', baseline: 0, target };
  return { kind: target < baseline ? 'decrease' : 'increase', baseline, target };
}

/** How many decimals people typed, which is how many they want to read. */
export function typedDecimals(
  draft: Pick<KeyResultDraft, 'form' | 'baseline' | 'target' | 'lower' | 'upper'>,
  locale: string,
): number {
  // Nothing is typed yet that would say how fine the baseline will be.
  if (draft.form === 'find-baseline') return 2;
  const typedNumbers =
    draft.form === 'keep-within' ? [draft.lower, draft.upper] : [draft.baseline, draft.target];
  const decimals = typedNumbers.map((typed) => {
    const value = parseNumber(typed, locale);
    if (value === null || Number.isNaN(value)) return 0;
    return String(value).split('.')[1]?.length ?? 0;
  });
  return Math.min(6, Math.max(...decimals));
}

/** What is wrong with the draft, by field, as it is typed; empty when nothing is. */
export function keyResultProblems(draft: KeyResultDraft, locale: string): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  const title = titleProblem(draft.title, 'key result');
  if (title) problems.set('title', title);
  const unit = { label: draft.unit.trim(), decimals: typedDecimals(draft, locale) };
  for (const { field, hint } of [
    ...checkKeyResultNumbers(numbersOfDraft(draft, locale)),
    ...checkUnit(unit),
  ]) {
    if (!problems.has(field)) problems.set(field, hint);
  }
  for (const [index, { day }] of (draft.form === 'steps' ? draft.steps : []).entries()) {
    if (day !== '' && parseCalendarDay(day) === undefined)
      problems.set(`steps.${index}.day`, 'Choose an existing day.');
  }
  const weight = parseNumber(draft.weight, locale);
  if (weight === null || !(weight >= 0 && weight <= 1000))
    problems.set('weight', 'A weight is a number from 0 to 1,000.');
  for (const field of ['activatedOn', 'due', 'measuringUntil'] as const) {
    if (draft[field] !== '' && parseCalendarDay(draft[field]) === undefined)
      problems.set(field, 'Choose an existing day.');
  }
  if (draft.sourceLink.trim() !== '' && !/^https?:\/\/\S+$/i.test(draft.sourceLink.trim()))
    problems.set('sourceLink', 'A link begins with https:// or http://.');
  if (draft.blocker.trim() !== '' && parseCalendarDay(draft.blockerSince) === undefined)
    problems.set('blockerSince', 'Since which day?');
  if (draft.howMeasured.length > LONG_TEXT) problems.set('howMeasured', 'Keep it within 4,000 characters.');
  return problems;
}

/** What saving sends; call it only when there are no problems. */
export function keyResultInput(
  draft: KeyResultDraft,
  ids: { readonly id: string; readonly objectiveId: string; readonly revision?: number },
  locale: string,
): Input<'keyResult.save'> {
  return {
    ...ids,
    title: draft.title.trim(),
    ownerId: draft.ownerId,
    numbers: numbersOfDraft(draft, locale),
    guardrail: draft.form === 'keep-within' && draft.guardrail,
    unit: draft.unit.trim(),
    decimals: typedDecimals(draft, locale),
    weight: parseNumber(draft.weight, locale) ?? 1,
    rhythm: draft.rhythm,
    indicator: draft.indicator,
    howMeasured: draft.howMeasured,
    lifecycle: draft.lifecycle,
    activatedOn: draft.activatedOn === '' ? null : draft.activatedOn,
    due: draft.due === '' ? null : draft.due,
    measuringUntil: draft.measuringUntil === '' ? null : draft.measuringUntil,
    workedOutsideJira: draft.workedOutsideJira,
    source: {
      link: draft.sourceLink.trim(),
      suppliedBy: draft.suppliedBy.trim(),
      verified: draft.verified,
    },
    blocker:
      draft.blocker.trim() === ''
        ? null
        : { what: draft.blocker.trim(), since: draft.blockerSince, waitingOn: draft.waitingOn.trim() },
    supports: draft.supports && {
      keyResultId: draft.supports.keyResultId,
      objectiveId: draft.supports.objectiveId,
    },
  };
}
