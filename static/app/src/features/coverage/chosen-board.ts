import type { AlignedBoard, AlignmentView } from '../../../../../src/contract/alignment/answers';

/** A board's name, or what stands for it while that is not known. */
export const boardName = ({ id, name }: AlignedBoard): string => (name === '' ? `Board ${id}` : name);

/** Boards of a team, or all, by name: nothing here ranks them. */
function boardsOf(view: AlignmentView, teamId: string | null): readonly AlignedBoard[] {
  return view.boards
    .filter((each) => teamId === null || each.teamId === teamId)
    .sort((a, b) => boardName(a).localeCompare(boardName(b)));
}

/**
 * The board whose sprints are the columns: the one in the address; in a project or for one team its first with
 * sprints; null is every board, by fortnight.
 */
export function chosenBoard(
  view: AlignmentView,
  asked: { readonly board: string | null; readonly teamId: string | null; readonly projectId: string | null },
): AlignedBoard | null {
  const boards = boardsOf(view, asked.teamId);
  if (asked.board === 'all') return null;
  const found = boards.find(({ id }) => id === asked.board);
  if (found !== undefined) return found;
  if (asked.projectId === null && asked.teamId === null && boards.length !== 1) return null;
  return boards.find(({ sprints }) => sprints.length > 0) ?? boards[0] ?? null;
}

/** What can be chosen: every board together, or one of them by sprint. */
export function boardChoices(view: AlignmentView, teamId: string | null, all: string) {
  return [
    { value: 'all', label: all },
    ...boardsOf(view, teamId).map((board) => ({ value: board.id, label: boardName(board) })),
  ];
}
