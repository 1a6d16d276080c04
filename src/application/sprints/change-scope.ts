import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { ScopeRecord } from '../records/scope-record';
import { again } from '../retry';
import { isSameScope } from './build-scope';
import { figuresSoon } from './figures-soon';
import type { Judge } from './scope-issue';

/**
 * Changes the row of one sprint, if it has one and its board is connected: `change` is run again when somebody else
 * gets in between. Writes only what changed, and has the figures made soon.
 */
export async function changeScope(
  deps: Deps,
  sprintId: string,
  beside: readonly Address[],
  change: (scope: ScopeRecord, judge: Judge, rows: Rows) => Promise<ScopeRecord> | ScopeRecord,
): Promise<void> {
  await again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'scope', key: sprintId }, ...beside]);
    const row = rows.get('scope', sprintId);
    if (row === undefined) return;
    const boards = await deps.store.read([{ kind: 'board', key: row.record.boardId }]);
    const board = boards.get('board', row.record.boardId)?.record;
    if (board === undefined) return;
    const { settings, now } = organisationIn(rows, deps.clock);
    const judge = {
      sprintId,
      field: board.estimation.fieldId,
      doneStatuses: board.doneStatuses,
      settings,
    };
    const next = await change(row.record, judge, rows);
    if (isSameScope(row.record, next)) return;
    const record = await figuresSoon(deps.queue, next, now);
    await deps.store.commit([{ op: 'put', kind: 'scope', key: sprintId, record, version: row.version }]);
  });
}
