import { addDays, type CalendarDay } from './calendar-day';
import type { MilestoneNumbers, MilestoneStep } from './key-result';
import { dueDayOf, type StepDone, shareOfSteps, stepsDoneBy } from './milestone';
import { unpausedDays, type Window } from './window';

/** The steps of a milestone whose date has passed and that are not done (PRODUCT §3.5). */
export interface Overdue {
  readonly count: number;
  /** The one that has been due for longest. */
  readonly step: MilestoneStep;
  readonly due: CalendarDay;
  /** Full days since then, paused ones apart: 1 on the first morning after it. */
  readonly days: number;
  /** Their weight ÷ the weight of all steps whose date has passed. */
  readonly share: number;
}

/** What is overdue as `today` begins; null when nothing is. Undated steps fall due at the window's end. */
export function overdueAt(
  facts: { readonly window: Window; readonly stepsDone: readonly StepDone[] },
  numbers: MilestoneNumbers,
  today: CalendarDay,
): Overdue | null {
  const { window } = facts;
  const done = stepsDoneBy(facts.stepsDone, today);
  const due = (step: MilestoneStep) => dueDayOf(step, window.end) < today;
  const late = (step: MilestoneStep) => due(step) && !done.has(step.id);
  const steps = numbers.steps.filter(late);
  const [first, ...others] = steps;
  if (first === undefined) return null;
  const step = others.reduce(
    (longest, each) => (dueDayOf(each, window.end) < dueDayOf(longest, window.end) ? each : longest),
    first,
  );
  const day = dueDayOf(step, window.end);
  const dueSteps = { ...numbers, steps: numbers.steps.filter(due) };
  return {
    count: steps.length,
    step,
    due: day,
    days: unpausedDays({ start: addDays(day, 1), end: today }, window.pauses, today),
    share: shareOfSteps(dueSteps, late),
  };
}
