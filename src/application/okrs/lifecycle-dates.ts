import { type CalendarDay, earlierDay } from '../../domain/okr/calendar-day';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import type { Pause } from '../../domain/okr/window';
import { dayOrNullIn, invalid } from '../invalid';
import type { CycleRecord } from '../records/cycles-record';

interface Lived {
  readonly lifecycle: Lifecycle;
  readonly activatedOn: CalendarDay | null;
  readonly endedOn: CalendarDay | null;
  readonly pauses: Pause[];
}

export interface LifecycleInput {
  readonly lifecycle: Lifecycle;
  /** `YYYY-MM-DD`; null: the day on which it is activated. */
  readonly activatedOn: string | null;
}

/**
 * The dates that a change of lifecycle leaves behind: activation, end, pauses (PRODUCT §2 Window). What is
 * closed after its cycle ended with the cycle. Throws INVALID_INPUT for an activation outside the cycle
 * or in the future.
 */
export function livedOn(
  before: Lived | undefined,
  input: LifecycleInput,
  cycle: CycleRecord,
  today: CalendarDay,
): Lived {
  const was = before ?? { lifecycle: 'draft', activatedOn: null, endedOn: null, pauses: [] };
  const { lifecycle } = input;
  const since = activationIn(input, cycle, today);
  if (was.lifecycle === lifecycle && before !== undefined) {
    return { ...was, activatedOn: was.activatedOn === null ? null : (since ?? was.activatedOn) };
  }
  const ended = lifecycle === 'closed' || lifecycle === 'cancelled';
  const over = was.pauses.filter((pause) => pause.to !== null);
  const running = was.pauses.find((pause) => pause.to === null);
  const pauses = running === undefined ? over : [...over, { from: running.from, to: today }];
  return {
    lifecycle,
    activatedOn:
      since ?? was.activatedOn ?? (lifecycle === 'draft' || lifecycle === 'cancelled' ? null : today),
    endedOn: ended ? (was.endedOn ?? earlierDay(today, cycle.end)) : null,
    pauses: lifecycle === 'paused' ? [...pauses, { from: today, to: null }] : pauses,
  };
}

function activationIn(input: LifecycleInput, cycle: CycleRecord, today: CalendarDay): CalendarDay | null {
  const since = dayOrNullIn(input.activatedOn, 'activatedOn');
  if (since === null || input.lifecycle === 'draft') return null;
  if (since > today) throw invalid([{ field: 'activatedOn', hint: 'It cannot have begun in the future.' }]);
  if (since < cycle.start) {
    throw invalid([
      { field: 'activatedOn', hint: `It cannot have begun before ${cycle.name}, on ${cycle.start}.` },
    ]);
  }
  return since;
}
