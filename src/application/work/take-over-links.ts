import type { Deps } from '../ports';
import { listParents } from '../search/list-parents';
import { askForAnswers } from '../search/refresh-answers';
import { servedBy } from '../search/served-by';
import { writeCopies } from '../search/write-copies';
import { followLinks } from '../sprints/follow-links';
import { noteFollowed, untoldAmong } from './untold-links';

/**
 * Puts right what is derived from the links of these issues (at most 100): first the scopes that people plan by, the
 * list of linked epics, stored answers of JQL functions, and last the copy in Jira's search, which Jira may refuse for a
 * while. Each says what stands when it is written, so the message may come twice, late or out of order.
 */
export async function takeOverLinks(deps: Deps, issueIds: readonly string[], tries = 0): Promise<void> {
  const untold = await untoldAmong(deps, issueIds);
  await followLinks(deps, issueIds);
  const served = await servedBy(deps, issueIds);
  await listParents(deps, served);
  await askForAnswers(deps);
  await writeCopies(deps, served, tries);
  // From here on the message about Jira's writing has it.
  await noteFollowed(deps, untold);
}
