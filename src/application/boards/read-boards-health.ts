import type { Parsed } from '../../contract/api';
import type { BoardsHealth, BoardTrouble } from '../../contract/boards/health';
import type { Caller } from '../caller';
import { STALE_MS } from '../planning/scope-now';
import type { Address, Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { FiguresRecord } from '../records/figures-record';
import { ONLY } from '../records/kinds';

/** Boards of one look: eight batches of rows. */
const BOARDS_AT_ONCE = 100;

/**
 * Data health of the work side: connected boards that the app does not see in Jira, or whose figures nothing has put
 * right for longer than the daily pass leaves them. By name only boards of projects that the viewer may browse, which
 * Jira is asked once (PRODUCT §6).
 */
export async function readBoardsHealth(
  deps: Deps,
  _caller: Caller,
  { projectId }: Parsed<'boardHealth.read'>,
): Promise<BoardsHealth> {
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const all = (rows.get('directory', ONLY)?.record.teams ?? []).flatMap((team) =>
    team.boards
      .filter((board) => projectId === undefined || board.projectId === projectId)
      .map((board) => ({ ...board, team })),
  );
  const here = all.slice(0, BOARDS_AT_ONCE);
  const projects = [...new Set(here.flatMap((board) => board.projectId ?? []))];
  const addresses = here.flatMap(({ boardId: key }): Address[] => [
    { kind: 'board', key },
    { kind: 'figures', key },
  ]);
  const [found, seen] = await Promise.all([
    deps.store.read(addresses),
    projects.length === 0 ? [] : deps.jira.browsable(projects),
  ]);
  const browsable = new Set<string | null>(seen);
  const looked = here.flatMap(({ boardId, team }) => {
    const board = found.get('board', boardId)?.record;
    if (board === undefined) return [];
    const trouble = troubleOf(board, found.get('figures', boardId)?.record, deps.clock.now());
    const health = {
      ...{ boardId, name: board.name, teamId: team.id, teamName: team.name, trouble },
      hasSprints: board.supportsSprints && board.sprints.length > 0,
    };
    return [{ health, seen: browsable.has(board.projectId) }];
  });
  const others = looked.filter(({ seen }) => !seen);
  return {
    boards: looked
      .filter(({ seen }) => seen)
      .map(({ health }) => health)
      .sort((a, b) => `${a.teamName} ${a.name}`.localeCompare(`${b.teamName} ${b.name}`, 'en')),
    hidden: {
      boards: others.length,
      unseen: others.filter(({ health }) => health.trouble?.kind === 'unseen').length,
    },
    beyond: all.length - here.length,
  };
}

function troubleOf(
  { unseenSince, supportsSprints, sprints }: BoardRecord,
  figures: FiguresRecord | undefined,
  now: number,
): BoardTrouble | null {
  if (unseenSince !== undefined) return { kind: 'unseen', since: unseenSince };
  if (!supportsSprints || sprints.length === 0) return null;
  if (figures === undefined) return { kind: 'unread' };
  return now - Date.parse(figures.asOf) > STALE_MS ? { kind: 'stale', asOf: figures.asOf } : null;
}
