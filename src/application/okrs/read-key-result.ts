import type { Parsed } from '../../contract/api';
import type { KeyResultPage } from '../../contract/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { DatedValue } from '../../domain/okr/dated-value';
import { isReading } from '../../domain/okr/reading';
import { compactTrend } from '../../domain/okr/trend';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';
import { contributionView } from '../sprint-reviews/contribution-view';
import { withToldLearnings } from '../sprint-reviews/told-learnings';
import { checkInViews } from '../views/check-in-view';
import { lifecycleOf, valuesOf, windowOfKeyResult } from '../views/key-result-view';
import { cycleOf, objectiveView } from '../views/objective-view';
import { viewer } from '../views/viewer';
import { forecastOf } from './forecast-of';
import { recordedValues } from './recorded-values';
import { boardsOf, sprintPaceOf } from './sprint-pace-of';

const CHECK_INS_SHOWN = 100;
const CONTRIBUTIONS_SHOWN = 50;
const READINGS_SHOWN = 100;

/** One key result with its history: check-ins with their corrections, and the sprints that served it. */
export async function readKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.read'>,
): Promise<KeyResultPage> {
  const [seen, checkIns, contributions] = await Promise.all([
    seenKeyResult(deps, caller, input),
    deps.store.checkInsOf(input.keyResultId, CHECK_INS_SHOWN),
    deps.store.contributionsTo(input.keyResultId, CONTRIBUTIONS_SHOWN),
  ]);
  const { organisation, keyResult } = seen;
  const { record } = seen.objective;
  const [nextRows, readings, told] = await Promise.all([
    deps.store.read([{ kind: 'team', key: record.teamId }, ...boardsOf(contributions)]),
    // Only what automation brings values to has any.
    valuesOf(keyResult).some(isReading) ? deps.store.readingsOf(keyResult.id, READINGS_SHOWN) : [],
    withToldLearnings(deps, contributions),
  ]);
  const window = windowOfKeyResult(keyResult, record, cycleOf(record, organisation.cycles));
  const values = recordedValues(keyResult, checkIns, readings);
  const runs = lifecycleOf(keyResult, record) === 'active';
  const facts = { record: keyResult, window, values, contributions };
  return {
    viewer: viewer(deps, caller),
    objective: objectiveView(record, nextRows.get('team', record.teamId)?.record.name ?? '', organisation),
    keyResultId: keyResult.id,
    checkIns: checkInViews(checkIns),
    contributions: told.map((each) => contributionView(each, keyResult, record, organisation)),
    numbers: keyResult.numbers,
    olderValues: olderThan(keyResult.trend[0]?.[0], values),
    forecast: runs ? forecastOf(keyResult, window, values, organisation) : null,
    sprintPace: runs ? await sprintPaceOf(deps.store, nextRows, facts, organisation) : null,
  };
}

function olderThan(first: CalendarDay | undefined, values: readonly DatedValue[]): [string, number][] {
  return compactTrend(values, Number.POSITIVE_INFINITY).flatMap(({ day, value }): [string, number][] =>
    first !== undefined && day < first ? [[day, value]] : [],
  );
}
