import type { Parsed } from '../../contract/api';
import type { PastKeyResult, PastSprint, SprintHistory } from '../../contract/sprints/history';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { dayIn } from '../invalid';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import { moveView } from '../panel/sprint-view';
import type { Address, Deps } from '../ports';
import type { FiguresRecord } from '../records/figures-record';
import type { ObjectiveRecord } from '../records/objective-record';
import type { SprintRecord } from '../records/sprint-record';
import { seenObjectives } from '../visibility';
import { awaitsReview } from './review-time';
import { reviewedBy, reviewLines, reviewWork } from './review-view';

const SPRINTS_AT_ONCE = 10;

/**
 * Closed sprints of a board with what became of their goals, the latest first; those that were deleted in Jira stay in
 * it if they had begun (PRODUCT §2 Contribution, §6). For those who may browse the board's project, tried in Jira: goals are its text.
 * 4 storage requests, 1 question to Jira. The index may lag behind; the rows themselves do not.
 */
export async function readBoardHistory(
  deps: Deps,
  caller: Caller,
  input: Parsed<'sprints.history'>,
): Promise<SprintHistory> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'board', key: input.boardId },
    { kind: 'figures', key: input.boardId },
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const board = rows.get('board', input.boardId)?.record;
  const projectId = board?.projectId ?? null;
  const seen = projectId !== null && (await deps.jira.browsable([projectId])).includes(projectId);
  if (board === undefined || !seen) {
    throw new AppError('NOT_FOUND', 'This board is not connected, or you may not see it.');
  }
  const upTo = input.upTo === undefined ? organisation.today : dayIn(input.upTo, 'upTo');
  const found = await deps.store.sprintsOf(input.boardId, SPRINTS_AT_ONCE + 1, upTo);
  const page = found.slice(0, SPRINTS_AT_ONCE).map(({ sprintId }) => sprintId);
  const sprintRows = await deps.store.read(page.map((key): Address => ({ kind: 'sprint', key })));
  const records = page
    .flatMap((key) => sprintRows.get('sprint', key)?.record ?? [])
    .filter(({ state, gone }) => state === 'closed' || (gone && state !== 'future'));
  const objectives = await seenObjectives(
    deps,
    caller,
    records.flatMap(({ targets }) => targets.map(({ objectiveId }) => objectiveId)),
    organisation.settings,
  );
  const figures = rows.get('figures', input.boardId)?.record;
  return {
    boardId: input.boardId,
    sprints: records.map((record) => pastSprint(record, objectives, figures, organisation)),
    next: found[SPRINTS_AT_ONCE]?.end ?? null,
  };
}

function pastSprint(
  record: SprintRecord,
  objectives: ReadonlyMap<string, ObjectiveRecord>,
  figures: FiguresRecord | undefined,
  organisation: Organisation,
): PastSprint {
  const { sprintId, name, start, end, gone } = record;
  return {
    id: sprintId,
    name,
    start,
    end,
    gone,
    lines: reviewLines(record),
    keyResults: record.targets.flatMap((target) => pastKeyResult(record, target, objectives, organisation)),
    work: reviewWork(figures, sprintId),
    reviewed: reviewedBy(record.review),
    open: awaitsReview(record, organisation),
  };
}

function pastKeyResult(
  record: SprintRecord,
  { key, keyResultId, objectiveId }: SprintRecord['targets'][number],
  objectives: ReadonlyMap<string, ObjectiveRecord>,
  organisation: Organisation,
): PastKeyResult[] {
  const objective = objectives.get(objectiveId);
  const keyResult = objective?.keyResults.find(({ id }) => id === keyResultId);
  if (objective === undefined || keyResult === undefined) return [];
  const { title, unit, decimals } = keyResult;
  return [
    {
      ...{ keyResultId, objectiveId, key, title, unit, decimals },
      claim: record.claims.find((each) => each.key === key)?.claim ?? null,
      move: moveView(keyResult, objective, record, organisation),
      learned: record.review?.keyResults[key]?.learned ?? '',
    },
  ];
}
