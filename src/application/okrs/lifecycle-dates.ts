import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import type { Pause } from '../../domain/okr/window';

interface Lived {
  readonly lifecycle: Lifecycle;
  readonly activatedOn: CalendarDay | null;
  readonly endedOn: CalendarDay | null;
  readonly pauses: Pause[];
}

/** The dates that a change of lifecycle leaves behind: activation, end, pauses (PRODUCT §2 Window). */
export function livedOn(before: Lived | undefined, lifecycle: Lifecycle, today: CalendarDay): Lived {
  const was = before ?? { lifecycle: 'draft', activatedOn: null, endedOn: null, pauses: [] };
  if (was.lifecycle === lifecycle && before !== undefined) return before;
  const ended = lifecycle === 'closed' || lifecycle === 'cancelled';
  const open = was.pauses.filter((pause) => pause.to !== null);
  const running = was.pauses.find((pause) => pause.to === null);
  const pauses = running === undefined ? open : [...open, { from: running.from, to: today }];
  return {
    lifecycle,
    activatedOn: was.activatedOn ?? (lifecycle === 'draft' || lifecycle === 'cancelled' ? null : today),
    endedOn: ended ? (was.endedOn ?? today) : null,
    pauses: lifecycle === 'paused' ? [...pauses, { from: today, to: null }] : pauses,
  };
}
