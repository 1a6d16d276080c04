import { z } from 'zod';
import type { TestHost } from '../../support/host';
import { PEOPLE } from '../../support/site-seed';

const sprint = z.object({ goal: z.string().default(''), state: z.string() });

/** The goal as Jira has it. */
export async function goalInJira(app: Pick<TestHost, 'rest'>, sprintId: string): Promise<string> {
  const { body } = await app.rest(PEOPLE.admin, 'GET', `/rest/agile/1.0/sprint/${sprintId}`);
  return sprint.parse(body).goal;
}

/** Somebody writes the goal in Jira's own dialog. */
export async function editGoal(
  app: Pick<TestHost, 'rest'>,
  sprintId: string,
  goal: string,
  by: string = PEOPLE.developer,
): Promise<void> {
  const { status } = await app.rest(by, 'POST', `/rest/agile/1.0/sprint/${sprintId}`, { goal });
  if (status !== 200) throw new Error(`Jira answered ${status}`);
}

const issue = z.object({ id: z.string() });
const transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

export async function issueId(app: Pick<TestHost, 'rest'>, key: string): Promise<string> {
  const { body } = await app.rest(PEOPLE.admin, 'GET', `/rest/api/3/issue/${key}?fields=summary`);
  return issue.parse(body).id;
}

/** Moves an issue to a status, as on the board. */
export async function transition(app: Pick<TestHost, 'rest'>, key: string, status: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { body } = await app.rest(PEOPLE.developer, 'GET', path);
  const found = transitions.parse(body).transitions.find((each) => each.to.name === status);
  if (found === undefined) throw new Error(`${key} has no transition to ${status}`);
  const answer = await app.rest(PEOPLE.developer, 'POST', path, { transition: { id: found.id } });
  if (answer.status !== 204) throw new Error(`Jira answered ${answer.status}`);
}
