import type { Parsed } from '../../contract/api';
import type { TaggingView } from '../../contract/views';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, JiraSprint, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import { ONLY } from '../records/kinds';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { isNearEnd } from '../sprint-reviews/review-time';
import { seenTeams } from '../visibility';
import { lookUpKeys } from './look-up-keys';
import { recordSprint } from './record-sprint';
import { isAbandoned, settleIntent } from './settle-intent';
import { followJira, newSprintRecord, presentKeys } from './sprint-lines';
import { taggingView } from './tagging-view';
import { withoutHiddenIssues } from './unseen-issues';

/**
 * Opens Tag sprint goal. The sprint is read from Jira as the person who looks, which is both the right to
 * see it and the goal as it is now. Links heal here: a goal that was edited in Jira is taken over, a save
 * that was interrupted is settled. Warm (nothing changed): 3 storage requests, 2 points.
 */
export async function openTagging(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.open'>,
): Promise<TaggingView> {
  const lookedAt = deps.clock.now();
  const [sprint, rows] = await Promise.all([
    deps.jira.sprint(input.sprintId),
    deps.store.read([
      ...ORGANISATION,
      { kind: 'sprint', key: input.sprintId },
      { kind: 'intent', key: input.sprintId },
      ...(input.boardId === undefined ? [] : [{ kind: 'board' as const, key: input.boardId }]),
    ]),
  ]);
  const record = await healed(deps, caller, sprint, rows, lookedAt);
  return showTagging(deps, caller, sprint, record, { boardId: input.boardId, rows, lookedAt });
}

/**
 * Tag sprint goal as it is shown, from the sprint as Jira has it and the app's row of it. Asks Jira
 * nothing but which assigned issues the person may browse: after a save the answer must not depend on Jira's mood. `rows` may hold the row of the board in `boardId`,
 * through which the person looks; without one it is the sprint's own.
 */
export async function showTagging(
  deps: Deps,
  caller: Caller,
  sprint: JiraSprint,
  record: SprintRecord,
  through: { readonly boardId: string | undefined; readonly rows: Rows; readonly lookedAt: number },
): Promise<TaggingView> {
  const boardId = through.boardId ?? sprint.boardId;
  const board = await boardOf(deps, boardId, through.boardId === undefined ? undefined : through.rows);
  const teamId = board?.teamId ?? null;
  const keys = new Set([...presentKeys(record), ...(record.draft?.lines.flatMap((line) => line.keys) ?? [])]);
  const organisation = organisationIn(through.rows, deps.clock);
  const { settings } = organisation;
  const lookup = await lookUpKeys(deps, caller, settings, teamId, [...keys]);
  const shelves =
    lookup.team === null ? await seenTeams(deps, caller, await everyShelf(deps), settings) : [lookup.team];
  // Tagged before the key result was made: it counts from now on.
  const late = presentKeys(record).some(
    (key) => lookup.byKey.has(key) && !record.targets.some((target) => target.key === key),
  );
  const known =
    late && through.rows.get('intent', sprint.id) === undefined
      ? await recordSprint(deps, { kind: 'app' }, sprint, {
          lookedAt: through.lookedAt,
          action: 'tagged key result found',
        })
      : record;
  const seen = await withoutHiddenIssues(deps, known);
  // Who sees the sprint sees its board; of one through which it is only looked at, that is not known.
  const projectId = boardId === sprint.boardId ? (board?.projectId ?? null) : null;
  const shown = taggingView(deps, caller, sprint, seen, lookup, shelves, projectId);
  return isNearEnd(known, organisation)
    ? { ...shown, sprint: { ...shown.sprint, reviewFirst: true } }
    : shown;
}

/** The app's row as it must be for this sprint, written only when Jira's goal is another than the row's. */
export async function healed(
  deps: Deps,
  caller: Caller,
  sprint: JiraSprint,
  rows: Rows,
  lookedAt: number,
): Promise<SprintRecord> {
  const intent = rows.get('intent', sprint.id);
  if (intent !== undefined && isAbandoned(intent.record, deps.clock.now())) {
    return settleIntent(deps, caller, intent, sprint, lookedAt);
  }
  const row = rows.get('sprint', sprint.id);
  const organisation = organisationIn(rows, deps.clock);
  const before = row?.record ?? newSprintRecord(sprint);
  const after = followJira(before, sprint, organisation, deps.ids);
  if (row !== undefined && JSON.stringify(after) === JSON.stringify(before)) return before;
  // A save under way will record the goal itself.
  if (intent !== undefined) return after;
  return recordSprint(deps, { kind: 'app' }, sprint, { lookedAt });
}

async function boardOf(
  deps: Deps,
  boardId: string | null,
  rows: Rows | undefined,
): Promise<BoardRecord | undefined> {
  if (boardId === null) return undefined;
  const read = rows ?? (await deps.store.read([{ kind: 'board', key: boardId }]));
  return read.get('board', boardId)?.record;
}

/** A board without a team is offered everybody's key results, as many as one more batch brings. */
async function everyShelf(deps: Deps): Promise<TeamRecord[]> {
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const ids = (rows.get('directory', ONLY)?.record.teams ?? [])
    .slice(0, SHELVES_AT_MOST)
    .map((team) => team.id);
  const teamRows = await deps.store.read(ids.map((key): Address => ({ kind: 'team', key })));
  return ids
    .map((id) => teamRows.get('team', id)?.record)
    .filter((team): team is TeamRecord => team !== undefined);
}

const SHELVES_AT_MOST = 25;
