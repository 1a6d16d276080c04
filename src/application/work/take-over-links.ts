import type { Deps } from '../ports';
import { listParents } from '../search/list-parents';
import { askForAnswers } from '../search/refresh-answers';
import { servedBy } from '../search/served-by';
import { writeCopies } from '../search/write-copies';

/**
 * Puts right what is derived from the links of these issues (at most 100): the list of linked epics, stored answers of
 * JQL functions, and last the copy in Jira's search, which Jira may refuse for a while. Each says what stands when it is
 * written, so the message may come twice, late or out of order.
 */
export async function takeOverLinks(deps: Deps, issueIds: readonly string[], tries = 0): Promise<void> {
  const served = await servedBy(deps, issueIds);
  await listParents(deps, served);
  await askForAnswers(deps);
  await writeCopies(deps, served, tries);
}
