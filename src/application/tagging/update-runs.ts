import type { Deps } from '../ports';
import { type KeyResultRecord, type ObjectiveRecord, RUNS_KEPT } from '../records/objective-record';
import type { SprintRecord } from '../records/sprint-record';
import { again } from '../retry';

/**
 * Tells the tagged key results which sprint runs for them, so that a move can be shown beside the other
 * sprints of its weeks (PRODUCT §3.18). A step of its own: it concerns other rows than the sprint's, and
 * what it says follows from the sprint's row at any later time. Key results that lost their tag
 * (`formerTargets`) lose the run.
 */
export async function updateRuns(
  deps: Deps,
  sprint: SprintRecord,
  formerTargets: SprintRecord['targets'],
): Promise<void> {
  const { start, end } = sprint;
  if (start === null || end === null) return;
  const objectives = new Set([...sprint.targets, ...formerTargets].map((target) => target.objectiveId));
  for (const objectiveId of objectives) {
    await again(async () => {
      const rows = await deps.store.read([{ kind: 'objective', key: objectiveId }]);
      const row = rows.get('objective', objectiveId);
      if (row === undefined) return;
      const keyResults = row.record.keyResults.map((each) => withRun(each, sprint, { start, end }));
      const next: ObjectiveRecord = { ...row.record, keyResults };
      if (JSON.stringify(next) === JSON.stringify(row.record)) return;
      await deps.store.commit([
        { op: 'put', kind: 'objective', key: objectiveId, record: next, version: row.version },
      ]);
    });
  }
}

type Run = KeyResultRecord['runs'][number];

function withRun(
  keyResult: KeyResultRecord,
  sprint: SprintRecord,
  dates: Pick<Run, 'start' | 'end'>,
): KeyResultRecord {
  const tagged = sprint.targets.some((target) => target.keyResultId === keyResult.id) && !sprint.gone;
  const others = keyResult.runs.filter((run) => run.sprintId !== sprint.sprintId);
  if (!tagged && others.length === keyResult.runs.length) return keyResult;
  const runs = tagged ? [...others, { sprintId: sprint.sprintId, ...dates }] : others;
  return { ...keyResult, runs: runs.sort((a, b) => (a.start < b.start ? -1 : 1)).slice(-RUNS_KEPT) };
}
