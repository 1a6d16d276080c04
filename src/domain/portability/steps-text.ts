import type { CalendarDay } from '../okr/calendar-day';
import type { MilestoneNumbers } from '../okr/key-result';
import type { StepDone } from '../okr/milestone';
import { type DateOrder, dayIn, type NumberStyle, numberIn } from './cells';

/** A step of a milestone as one line of a cell. */
export interface WrittenStep {
  readonly title: string;
  readonly day: CalendarDay | null;
  readonly weight: number;
  readonly doneOn: CalendarDay | null;
}

/**
 * The steps of a cell, one a line: `title | due date | weight | done on`, of which only the title must be. An error is
 * said in words, with the line that has it.
 */
export function stepsIn(
  cell: string,
  numbers: NumberStyle,
  dates: DateOrder,
): { readonly steps: readonly WrittenStep[] } | { readonly hint: string } {
  const steps: WrittenStep[] = [];
  for (const line of cell.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    if (line === '') continue;
    const [title = '', due = '', weight = '', done = ''] = line.split('|').map((each) => each.trim());
    const day = due === '' ? null : dayIn(due, dates);
    const heavy = weight === '' ? 1 : numberIn(weight, numbers);
    const doneOn = done === '' ? null : dayIn(done, dates);
    if (title === '' || day === undefined || heavy === undefined || doneOn === undefined) {
      return {
        hint: `"${line.slice(0, 60)}" is no step. Write one step a line: title | 2026-12-31 | weight | done on.`,
      };
    }
    steps.push({ title, day, weight: heavy, doneOn });
  }
  return { steps };
}

/** The same cell, written. */
export function stepsText({ steps }: MilestoneNumbers, stepsDone: readonly StepDone[]): string {
  return steps
    .map(({ id, title, day, weight }) => {
      const doneOn = stepsDone.find((done) => done.stepId === id)?.day ?? '';
      return [title.replaceAll('|', '/').replace(/[\n\r]+/g, ' '), day ?? '', weight, doneOn]
        .join(' | ')
        .replace(/[ |]+$/, '');
    })
    .join('\n');
}
