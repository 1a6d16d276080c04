import { pointsLeft, spend } from '../automation/spending';
import type { Deps } from '../ports';
import { askToFollow } from './links-changed';

/** A message that is so late got lost. */
const LOST_AFTER_MS = 3_600_000;
/** What a message costs beside its issues: the write, the look at how it went, the stored answers. */
const POINTS_A_MESSAGE = 4;

/**
 * For the daily pass: sends the message of links again that nothing has followed for an hour, within the hour's share
 * of points: at most one for each issue, where its copy is to be taken away. The rest has its turn the next day.
 */
export async function followAgain(deps: Deps): Promise<void> {
  const before = new Date(deps.clock.now() - LOST_AFTER_MS).toISOString();
  const lost = await deps.store.linksUntoldBefore(before);
  if (lost.length === 0) return;
  const room = (await pointsLeft(deps, 'healing')) - POINTS_A_MESSAGE;
  const some = lost.slice(0, Math.max(0, room)).map(({ issueId }) => issueId);
  if (some.length === 0) return;
  await askToFollow(deps, some);
  await spend(deps, some.length + POINTS_A_MESSAGE, 'healing');
}
