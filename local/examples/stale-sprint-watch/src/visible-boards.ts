import { asUser, route } from '@forge/api';

/**
 * Those of the boards which the person who calls may see. The app itself sees every board, so what it found must not be
 * shown to everybody.
 */
export async function visibleBoards(boardIds: readonly string[]): Promise<Set<string>> {
  const visible = new Set<string>();
  for (const boardId of new Set(boardIds)) {
    const answer = await asUser().requestJira(route`/rest/agile/1.0/board/${boardId}`);
    if (answer.ok) visible.add(boardId);
  }
  return visible;
}
