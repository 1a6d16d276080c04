import { TEAMS } from '../okrs';
import { SPRINT_REVIEWS } from '../okrs/reviews';
import { accountOf } from '../people';
import type { Seeding } from './seeding';

/** What became of the goals of closed sprints, said by the leads of their teams. */
export async function reviewSprints({ call, jira }: Seeding): Promise<number> {
  for (const { sprintId, boardId, by, lines, learned } of SPRINT_REVIEWS) {
    const board = Object.values(TEAMS)
      .flatMap((team) => team.boards)
      .find(({ id }) => id === boardId);
    if (board === undefined) throw new Error(`No team has board ${boardId}.`);
    const menu = jira.boardMenu(boardId, board.type, board.project);
    const seen = await call(accountOf(by), menu, 'sprints.review', { sprintId });
    const saved = await call(accountOf(by), menu, 'sprints.saveReview', {
      sprintId,
      revision: seen.revision,
      lines: seen.lines.flatMap(({ id }, at) => {
        const said = lines[at];
        return said === undefined ? [] : [{ lineId: id, actual: said[0], note: said[1] ?? '' }];
      }),
      keyResults: Object.entries(learned).map(([key, text]) => ({ key, value: null, learned: text })),
    });
    if (saved.outcome !== 'saved')
      throw new Error(`sprints.saveReview of sprint ${sprintId}: ${saved.outcome}`);
    const [refused] = saved.refused;
    if (refused !== undefined) throw new Error(`${refused.key} of sprint ${sprintId}: ${refused.why}`);
  }
  return SPRINT_REVIEWS.length;
}
