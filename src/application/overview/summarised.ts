import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';

/** Long texts, links and runs of sprints are for the objective's own page. */
export function summarised(objective: ObjectiveRecord): ObjectiveRecord {
  return { ...objective, description: '', reviews: [], keyResults: objective.keyResults.map(summarisedKeyResult) };
}

function summarisedKeyResult(keyResult: KeyResultRecord): KeyResultRecord {
  return { ...keyResult, howMeasured: '', links: [], runs: [] };
}
