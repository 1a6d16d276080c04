import type { CalendarDay } from '../../../domain/okr/calendar-day';
import type { Lifecycle } from '../../../domain/okr/lifecycle';
import type { KeyResultRow } from '../../../domain/portability/key-result-row';
import type { ObjectiveRow } from '../../../domain/portability/objective-row';
import { isAppError } from '../../app-error';
import { definitionOf } from '../../okrs/definition-of';
import { livedOn } from '../../okrs/lifecycle-dates';
import type { CycleRecord } from '../../records/cycles-record';
import {
  type KeyResultRecord,
  NEW_KEY_RESULT,
  NEW_OBJECTIVE,
  type ObjectiveRecord,
} from '../../records/objective-record';
import type { Written } from './parse-files';

/** What a new objective is made of, from a row of its own or from one of its key results'. */
export type ObjectiveSaid = Pick<
  ObjectiveRow,
  'title' | 'description' | 'ambition' | 'state' | 'started' | 'due' | 'weight'
>;

/** Where and for whom something is built. */
export interface Place {
  readonly id: string;
  /** A key to be given, `#4` for the fifth. */
  readonly key: string;
  readonly ownerId: string | null;
  readonly cycle: CycleRecord;
  readonly today: CalendarDay;
}

type Refuse = Written<unknown>['refuse'];

export function objectiveFrom(
  said: ObjectiveSaid,
  { id, key, ownerId, cycle, today }: Place,
  teamId: string,
  importId: string,
  refuse: Refuse,
): ObjectiveRecord {
  refuseOutside(said.due, 'due', cycle.start, cycle.end, cycle, refuse);
  return {
    ...NEW_OBJECTIVE,
    ...lived(said, cycle, today, refuse),
    id,
    key,
    revision: 1,
    teamId,
    cycleId: cycle.id,
    title: said.title,
    description: said.description,
    ownerId,
    ambition: said.ambition,
    weight: said.weight,
    due: said.due,
    importId,
    keyResults: [],
  };
}

export function keyResultFrom(
  said: KeyResultRow,
  { id, key, ownerId, cycle, today }: Place,
  objective: ObjectiveRecord,
  refuse: Refuse,
): KeyResultRecord {
  refuseOutside(said.due, 'due', cycle.start, objective.due ?? cycle.end, cycle, refuse);
  const { numbers, stepsDone } = said;
  const state = said.state ?? objective.lifecycle;
  if (stepsDone.some(({ day }) => day > today))
    refuse('steps', 'A step cannot have been done in the future.');
  return {
    ...NEW_KEY_RESULT,
    ...lived({ state, started: said.started }, cycle, today, refuse),
    ...definitionOf(said),
    id,
    key,
    revision: 1,
    ownerId,
    numbers: { first: numbers, changes: [] },
    stepsDone: [...stepsDone],
    due: said.due,
    measuringUntil: said.measuringUntil,
  };
}

/** The dates of its life. What runs and says no start has run since its cycle began: it comes from another tool. */
function lived(
  said: { readonly state: Lifecycle | null; readonly started: CalendarDay | null },
  cycle: CycleRecord,
  today: CalendarDay,
  refuse: Refuse,
) {
  const lifecycle =
    said.state ?? ({ planning: 'draft', active: 'active', closed: 'closed' } as const)[cycle.state];
  const since = said.started ?? (lifecycle !== 'draft' && cycle.start <= today ? cycle.start : null);
  try {
    return livedOn(undefined, { lifecycle, activatedOn: since }, cycle, today);
  } catch (thrown) {
    if (!isAppError(thrown, 'INVALID_INPUT')) throw thrown;
    refuse('started', thrown.message);
    return livedOn(undefined, { lifecycle: 'draft', activatedOn: null }, cycle, today);
  }
}

function refuseOutside(
  day: CalendarDay | null,
  column: string,
  start: CalendarDay,
  end: CalendarDay,
  cycle: CycleRecord,
  refuse: Refuse,
): void {
  if (day === null || (day >= start && day <= end)) return;
  refuse(column, `The due date must lie between ${start} and ${end}, within ${cycle.name}.`);
}
