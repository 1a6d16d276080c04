import type { Parsed } from '../../contract/api';
import type { SprintReviewView } from '../../contract/sprints/answers';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import { dayOfMoment, ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, JiraSprint, Rows } from '../ports';
import { ONLY } from '../records/kinds';
import type { SprintRecord } from '../records/sprint-record';
import { healed } from '../tagging/open-tagging';
import { viewer } from '../views/viewer';
import { refusalOf } from './review-right';
import { reviewSight } from './review-sight';
import { dayOfReview, openUntil } from './review-time';
import { earlierReviews, reviewedBy, reviewKeyResult, reviewLines, reviewWork } from './review-view';

/** A sprint with the app's row of it, and its board's rows where they were read. */
export interface OpenedSprint {
  readonly sprint: JiraSprint;
  readonly record: SprintRecord;
  readonly rows: Rows;
}

/**
 * Opens the review of a sprint (PRODUCT §5.5). The sprint is read from Jira as the person who looks: that is the right
 * to see it, and its goal as it is now. One that was deleted in Jira is shown, to be read, to those who may browse the
 * project of its board. Warm: 5 storage requests; of Jira the sprint, who may edit there, and whether the person manages OKRs.
 */
export async function readSprintReview(
  deps: Deps,
  caller: Caller,
  input: Parsed<'sprints.review'>,
): Promise<SprintReviewView> {
  return showReview(deps, caller, await openSprint(deps, caller, input));
}

/** Throws NOT_FOUND for a sprint that Jira does not show this person. */
export async function openSprint(
  deps: Deps,
  caller: Caller,
  { sprintId }: Pick<Parsed<'sprints.review'>, 'sprintId'>,
): Promise<OpenedSprint> {
  const lookedAt = deps.clock.now();
  const [found, rows] = await Promise.all([
    sprintOrNothing(deps, sprintId),
    deps.store.read([
      ...ORGANISATION,
      { kind: 'sprint', key: sprintId },
      { kind: 'intent', key: sprintId },
      { kind: 'areas', key: ONLY },
    ]),
  ]);
  if (found === undefined) return deletedSprint(deps, rows, sprintId);
  return { sprint: found, record: await healed(deps, caller, found, rows, lookedAt), rows };
}

async function sprintOrNothing(deps: Deps, sprintId: string): Promise<JiraSprint | undefined> {
  try {
    return await deps.jira.sprint(sprintId);
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND')) return undefined;
    throw thrown;
  }
}

/** Jira shows it to nobody any more: who may browse its board's project is who could see it. */
async function deletedSprint(deps: Deps, rows: Rows, sprintId: string): Promise<OpenedSprint> {
  const record = rows.get('sprint', sprintId)?.record;
  const projectId = record?.gone === true ? await projectOf(deps, record) : null;
  const seen = projectId !== null && (await deps.jira.browsable([projectId])).includes(projectId);
  if (record === undefined || !seen) {
    throw new AppError('NOT_FOUND', 'Jira does not have this sprint any more, or you may not see it.');
  }
  const { name, state, start, end, goal, boardId } = record;
  return { sprint: { id: sprintId, name, state, start, end, goal, boardId: boardId || null }, record, rows };
}

async function projectOf(deps: Deps, { boardId }: SprintRecord): Promise<string | null> {
  const rows = await deps.store.read([{ kind: 'board', key: boardId }]);
  return rows.get('board', boardId)?.record.projectId ?? null;
}

/** The review as it is shown, from the app's rows alone; the caller's right to see the sprint was tried. */
export async function showReview(
  deps: Deps,
  caller: Caller,
  { sprint, record, rows }: OpenedSprint,
): Promise<SprintReviewView> {
  const organisation = organisationIn(rows, deps.clock);
  const [sight, around] = await Promise.all([
    reviewSight(deps, caller, record, organisation),
    boardAround(deps, record),
  ]);
  const { team } = around;
  const refusal = await refusalOf(deps, caller, sprint, record, {
    team,
    rows: around.rows,
    kept: around.connected || record.targets.length > 0,
    organisation,
  });
  const keyResults = await Promise.all(
    sight.touched.map(async (each) =>
      reviewKeyResult(record, each, await sight.checksIn(each), organisation),
    ),
  );
  const until = openUntil(record, organisation);
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    sprint: {
      id: sprint.id,
      name: record.name,
      state: record.state,
      start: record.gone ? record.start : dayOfMoment(sprint.start, organisation.settings),
      end: record.gone ? record.end : dayOfMoment(sprint.end, organisation.settings),
      boardId: sprint.boardId,
      gone: record.gone,
    },
    team: team === undefined ? null : { id: team.id, name: team.name },
    day: dayOfReview(record, organisation.today),
    openUntil: until,
    revision: record.review?.revision ?? 0,
    refusal,
    lines: reviewLines(record),
    areas: areasOf(record, rows),
    keyResults,
    work: reviewWork(around.figures, sprint.id),
    reviewed: reviewedBy(record.review),
    earlier: earlierReviews(record, new Set(sight.touched.map(({ target }) => target.key))),
  };
}

function areasOf({ lines }: SprintRecord, rows: Rows): SprintReviewView['areas'] {
  const tagged = new Set(lines.flatMap(({ keys }) => keys));
  const areas = rows.get('areas', ONLY)?.record.areas ?? [];
  return areas.filter(({ key }) => tagged.has(key)).map(({ key, name }) => ({ key, name }));
}

/** The sprint's own board, its figures and its team. */
export async function boardAround(deps: Deps, { boardId }: SprintRecord) {
  const addresses: Address[] = [
    { kind: 'board', key: boardId },
    { kind: 'figures', key: boardId },
  ];
  const rows = await deps.store.read(boardId === '' ? [] : addresses);
  const board = rows.get('board', boardId)?.record;
  const teamRows =
    board === undefined ? undefined : await deps.store.read([{ kind: 'team', key: board.teamId }]);
  return {
    rows,
    connected: board !== undefined,
    figures: rows.get('figures', boardId)?.record,
    team: board === undefined ? undefined : teamRows?.get('team', board.teamId)?.record,
  };
}
