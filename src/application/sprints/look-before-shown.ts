import { isAppError } from '../app-error';
import type { Deps, Stored } from '../ports';
import type { HeardIssue } from '../records/heard-record';
import { heardIn } from './heard-issues';
import { lookAtHeard } from './look-at-heard';

/** Events that somebody who opens a view waits for: as many are taken over in a second. More are left to the queue. */
const WAITED_FOR = 20;

/**
 * Has those events taken over that a view is about and that still wait to be looked at, so that who opens it sees what
 * the app has heard of. Answers whether rows may have changed. Costs nothing where none wait; Jira's silence leaves
 * them where they are.
 */
export async function lookBeforeShown(
  deps: Deps,
  row: Stored<'heard'> | undefined,
  isAbout: (heard: HeardIssue) => boolean,
): Promise<boolean> {
  const count = heardIn(row).issues.filter(isAbout).length;
  if (count === 0 || count > WAITED_FOR) return false;
  try {
    await lookAtHeard(deps, isAbout);
    return true;
  } catch (thrown) {
    if (!isAppError(thrown)) deps.log.error('heard-not-looked-at', { issues: count }, thrown);
    return false;
  }
}
