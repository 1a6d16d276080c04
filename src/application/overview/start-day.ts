import { cleanStagedImports } from '../portability/drive-import';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { lookAtAnswers } from '../search/refresh-answers';
import { HEARD, heardIn } from '../sprints/heard-issues';
import { followAgain } from '../work/follow-again';

/** Teams of one message: its work fits the queue's 55 seconds many times over. */
const TEAMS_AT_ONCE = 10;
/** Seconds between messages, so that the largest company spreads over a quarter of an hour (Forge's longest delay). */
const APART_SECONDS = 10;
const LONGEST_SECONDS = 900;

/**
 * Begins the daily pass: one message for every ten teams, what a broken import left behind, issues whose look got
 * lost, and what Jira's search may not have heard of. Boards have hours of their own (`look-at-boards.ts`).
 */
export async function startDay(deps: Deps): Promise<void> {
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }, HEARD]);
  const ids = (rows.get('directory', ONLY)?.record.teams ?? []).map(({ id }) => id);
  for (let at = 0, piece = 0; at < ids.length; at += TEAMS_AT_ONCE, piece += 1) {
    const teamIds = ids.slice(at, at + TEAMS_AT_ONCE);
    await deps.queue.push({ kind: 'day', teamIds }, Math.min(LONGEST_SECONDS, piece * APART_SECONDS));
  }
  if (heardIn(rows.get('heard', ONLY)).issues.length > 0) await deps.queue.push({ kind: 'heard' });
  await cleanStagedImports(deps);
  await followAgain(deps);
  await lookAtAnswers(deps);
}
