import { cleanStagedImports } from '../portability/drive-import';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { lookAtAnswers } from '../search/refresh-answers';
import { followAgain } from '../work/follow-again';

/** Teams of one message: its work fits the queue's 55 seconds many times over. */
const TEAMS_AT_ONCE = 10;
/** Seconds between messages, so that the largest company spreads over a quarter of an hour (Forge's longest delay). */
const APART_SECONDS = 10;
const LONGEST_SECONDS = 900;

/**
 * Begins the daily pass: one message for every ten teams and for every board, what a broken import left behind, and
 * what Jira's search may not have heard of.
 */
export async function startDay(deps: Deps): Promise<void> {
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const ids = (rows.get('directory', ONLY)?.record.teams ?? []).map(({ id }) => id);
  for (let at = 0, piece = 0; at < ids.length; at += TEAMS_AT_ONCE, piece += 1) {
    const teamIds = ids.slice(at, at + TEAMS_AT_ONCE);
    await deps.queue.push({ kind: 'day', teamIds }, Math.min(LONGEST_SECONDS, piece * APART_SECONDS));
  }
  await lookAtBoards(
    deps,
    (rows.get('directory', ONLY)?.record.teams ?? []).flatMap(({ boards }) => boards),
  );
  await cleanStagedImports(deps);
  await followAgain(deps);
  await lookAtAnswers(deps);
}

/**
 * Every connected board is looked at, for what events did not tell; in the queue, one every few seconds. What this
 * hour's share does not pay for waits there for the next (`healingPointsAnHour`).
 */
async function lookAtBoards(deps: Deps, boards: readonly { readonly boardId: string }[]): Promise<void> {
  for (const [at, { boardId }] of boards.entries()) {
    const delay = Math.min(LONGEST_SECONDS, at * APART_SECONDS);
    await deps.queue.push({ kind: 'board', boardId, gone: false, whole: true }, delay);
  }
}
