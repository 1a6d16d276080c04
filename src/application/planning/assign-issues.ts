import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { invalid } from '../invalid';
import type { Deps } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import { demand } from '../rights';
import { askForFigures } from '../sprints/ask-for-figures';
import { mayTag } from '../tagging/may-tag';
import { presentLines } from '../tagging/sprint-lines';

/**
 * Assigns issues of a sprint to lines of its goal, or takes them off (PRODUCT §2: an issue belongs to a line also
 * where somebody assigned it). The same right as for claims; only issues that the caller may browse. CONFLICT when
 * somebody changed tags, claims or assignments since the caller looked. The goal itself stays as it is.
 */
export async function assignIssues(
  deps: Deps,
  caller: Caller,
  input: Parsed<'planning.assign'>,
): Promise<Answer<'planning.assign'>> {
  const [sprint, rows] = await Promise.all([
    deps.jira.sprint(input.sprintId),
    deps.store.read([
      { kind: 'sprint', key: input.sprintId },
      ...(input.boardId === undefined ? [] : [{ kind: 'board' as const, key: input.boardId }]),
    ]),
  ]);
  const { record, version } = need(rows, 'sprint', input.sprintId);
  await demand(
    mayTag(deps, caller, sprint, rows),
    'Only people who may edit issues of this board may assign issues to the lines of its goal.',
  );
  if (record.revision !== input.revision) throw changedMeanwhile();
  refuseUnknownLines(record, input);
  const ids = input.assigned.map(({ issueId }) => issueId);
  const browsable = new Set(await deps.jira.browsableIssues(ids));
  if (ids.some((id) => !browsable.has(id))) {
    throw new AppError('NOT_FOUND', 'One of these issues does not exist any more, or you may not see it.');
  }
  const changed = new Map(input.assigned.map(({ issueId, lineId }) => [issueId, lineId]));
  const assigned = Object.fromEntries([
    ...Object.entries(record.assigned).filter(([issueId]) => !changed.has(issueId)),
    ...[...changed].flatMap(([issueId, lineId]) => (lineId === null ? [] : [[issueId, lineId] as const])),
  ]);
  const next: SprintRecord = { ...record, assigned, revision: record.revision + 1 };
  const log = activity(deps, caller, `sprint:${sprint.id}`, 'issues assigned to lines of the goal', {
    before: { assignedIssues: Object.keys(record.assigned).length },
    after: { assignedIssues: Object.keys(assigned).length },
  });
  await deps.store
    .commit([{ op: 'put', kind: 'sprint', key: sprint.id, record: next, version }, log])
    .catch((thrown: unknown) => {
      throw isAppError(thrown, 'CONFLICT') ? changedMeanwhile(thrown) : thrown;
    });
  // A line that an issue is on is what it serves where nothing nearer does (PRODUCT §3.16).
  await askForFigures(deps, record.boardId);
  return {
    sprintId: sprint.id,
    revision: next.revision,
    // Who may not browse an issue is not told that it is on a line.
    assigned: Object.fromEntries(Object.entries(assigned).filter(([issueId]) => browsable.has(issueId))),
  };
}

function refuseUnknownLines(record: SprintRecord, input: Parsed<'planning.assign'>): void {
  const lines = new Set(presentLines(record).map(({ id }) => id));
  if (input.assigned.some(({ lineId }) => lineId !== null && !lines.has(lineId))) {
    throw invalid([
      { field: 'assigned', hint: 'This line is not in the goal any more. Reload to see the goal.' },
    ]);
  }
}

function changedMeanwhile(cause?: unknown): AppError {
  return new AppError(
    'CONFLICT',
    'Somebody changed the tags, claims or assignments of this sprint meanwhile. Nothing was assigned; look again and assign once more.',
    { cause },
  );
}
