import type { Organisation } from '../organisation';
import type { Address, Deps, JiraSprint, Rows } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { HeardIssue } from '../records/heard-record';
import { ONLY } from '../records/kinds';
import { lookBeforeShown } from '../sprints/look-before-shown';
import { summaryAddresses } from './board-summaries';

const CLOSED_SPRINTS = 6;

/** The rows, once events of these sprints that still wait are taken over. */
export async function rowsOfPlan(
  deps: Deps,
  board: BoardRecord,
  chosen: readonly JiraSprint[],
  first: Rows,
  organisation: Organisation,
): Promise<Rows> {
  const addresses = addressesOf(board, chosen, organisation);
  const rows = await deps.store.read(addresses);
  const isOfPlan = ({ projectId, issueId, sprintsBefore = [], sprintsNow = [] }: HeardIssue) =>
    projectId === board.projectId ||
    chosen.some(
      ({ id }) =>
        [...sprintsBefore, ...sprintsNow].includes(id) ||
        rows.get('scope', id)?.record.issues[issueId] !== undefined,
    );
  const isNew = await lookBeforeShown(deps, first.get('heard', ONLY), isOfPlan);
  return isNew ? deps.store.read(addresses) : rows;
}

function addressesOf(
  board: BoardRecord,
  chosen: readonly JiraSprint[],
  organisation: Organisation,
): Address[] {
  return [
    { kind: 'team', key: board.teamId },
    { kind: 'figures', key: board.boardId },
    ...chosen.flatMap(({ id }): Address[] => [
      { kind: 'sprint', key: id },
      { kind: 'intent', key: id },
      { kind: 'scope', key: id },
    ]),
    ...closedSprints(board).map((key): Address => ({ kind: 'sprint', key })),
    ...summaryAddresses(board.teamId, organisation),
  ];
}

/** Ids of those whose reviews say how claims ended, the latest first. */
export function closedSprints(board: BoardRecord): string[] {
  return board.sprints
    .filter(({ closed }) => closed)
    .map(({ sprintId }) => sprintId)
    .slice(-CLOSED_SPRINTS)
    .reverse();
}
