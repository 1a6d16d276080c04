import type { CycleView } from '../../contract/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { elapsedShare } from '../../domain/okr/window';
import type { CycleRecord } from '../records/cycles-record';

export function cycleView(cycle: CycleRecord, today: CalendarDay): CycleView {
  return {
    id: cycle.id,
    revision: cycle.revision,
    name: cycle.name,
    start: cycle.start,
    end: cycle.end,
    state: cycle.state,
    elapsed: elapsedShare({ ...cycle, pauses: [] }, today),
  };
}
