import { activity } from '../activity';
import type { Caller } from '../caller';
import { listTeam } from '../okrs/save-team';
import type { Change, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { again } from '../retry';

/**
 * A connected board stands in another project of Jira now: from here on who may browse and edit that project sees it
 * and works with it, and who may only see the former one does not (PRODUCT §6). Its team and history stay with it.
 */
export async function moveBoard(
  deps: Deps,
  caller: Caller,
  boardId: string,
  projectId: string | null,
): Promise<void> {
  await again(async () => {
    const board = (await deps.store.read([{ kind: 'board', key: boardId }])).get('board', boardId);
    if (board === undefined || board.record.projectId === projectId) return;
    const { teamId } = board.record;
    const rows = await deps.store.read([
      { kind: 'directory', key: ONLY },
      { kind: 'team', key: teamId },
    ]);
    const team = rows.get('team', teamId);
    await deps.store.commit([
      {
        op: 'put',
        kind: 'board',
        key: boardId,
        record: { ...board.record, projectId },
        version: board.version,
      },
      ...(team === undefined ? [] : teamSteps(boardId, projectId, team, rows.get('directory', ONLY))),
      activity(deps, caller, `board:${boardId}`, 'board moved to another project', {
        before: { projectId: board.record.projectId },
        after: { projectId },
      }),
    ]);
  });
}

function teamSteps(
  boardId: string,
  projectId: string | null,
  { record, version }: { readonly record: TeamRecord; readonly version: number },
  directory: Parameters<typeof listTeam>[0],
): Change[] {
  const boards = record.boards.map((each) => (each.boardId === boardId ? { ...each, projectId } : each));
  const team = { ...record, boards };
  return [{ op: 'put', kind: 'team', key: record.id, record: team, version }, listTeam(directory, team)];
}
