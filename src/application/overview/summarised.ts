import { NO_SOURCE } from '../records/key-result-parts';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';

/** Long texts, links, runs of sprints and what only its own page shows stay with the objective. */
export function summarised(objective: ObjectiveRecord): ObjectiveRecord {
  const keyResults = objective.keyResults.filter(isKept).map(summarisedKeyResult);
  return { ...objective, description: '', reviews: [], keyResults };
}

function summarisedKeyResult(keyResult: KeyResultRecord): KeyResultRecord {
  return {
    ...keyResult,
    howMeasured: '',
    source: NO_SOURCE,
    links: [],
    runs: [],
    proposals: [],
    supporters: [],
    automation: null,
  };
}
