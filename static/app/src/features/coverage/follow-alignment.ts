import type { AlignmentView } from '../../../../../src/contract/alignment/answers';
import type { Input } from '../../../../../src/contract/api';
import { call } from '../../client/call';
import { type Reader, readers } from '../../client/live/readers';
import { withBoards } from './with-boards';

/** Up to so many boards, and above so many changed ones, everything is read: it costs little more. */
const FEW_BOARDS = 10;
const MOST_BOARDS = 25;
/** Who is neglected all boards decide: while boards change, that is read so often. */
const ALL_AFTER_MS = 300_000;

/** When the view of a query was last read whole (ms). */
const readWhole = new Map<string, number>();

/**
 * The figures of a company's sixty boards change every few seconds: only the boards that changed are read, and from
 * time to time all of them.
 */
export const followAlignment: Reader = async (client, query, rows) => {
  const { queryKey, queryHash, state } = query;
  const view = client.getQueryData<AlignmentView>(queryKey);
  if (!view || rows.some(({ kind }) => kind !== 'figures')) return false;
  const boards = view.boards.length + view.others.reduce((sum, each) => sum + each.boards, 0);
  const wholeAt = readWhole.get(queryHash) ?? state.dataUpdatedAt;
  const boardIds = [...new Set(rows.map(({ key }) => key))];
  if (boards <= FEW_BOARDS || boardIds.length > MOST_BOARDS || Date.now() - wholeAt > ALL_AFTER_MS) {
    readWhole.delete(queryHash);
    return false;
  }
  readWhole.set(queryHash, wholeAt);
  const [, projectId, cycleId, teamId] = queryKey;
  const changed = await call('alignment.read', { ...inputOf(projectId, cycleId, teamId), boardIds });
  client.setQueryData<AlignmentView>(queryKey, (now) => now && withBoards(now, changed));
  return true;
};

/** What a view of a project, or of the organisation, a cycle and perhaps one team is asked with. */
export function inputOf(projectId: unknown, cycleId: unknown, teamId: unknown): Input<'alignment.read'> {
  return {
    ...(typeof projectId === 'string' ? { projectId } : {}),
    ...(typeof cycleId === 'string' ? { cycleId } : {}),
    ...(typeof teamId === 'string' ? { teamId } : {}),
  };
}

readers.set('alignment', followAlignment);
