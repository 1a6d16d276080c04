import type { Chance } from '../site/random';
import type { UpdateKind } from './day-plan';
import type { PlayedCompany } from './played-company';
import type { DayBoard, DayIssue } from './site-boards';

const ISSUE = '/rest/api/3/issue';
const SPRINT = '/rest/agile/1.0/sprint';
/** Transitions of the site's four statuses; the last is done. */
const TRANSITIONS = ['11', '21', '31', '41'] as const;
const DONE = '41';
const POINTS = [1, 2, 3, 5, 8] as const;
const SPRINT_MS = 14 * 86_400_000;

/** Somebody of a board's team changes an issue in Jira. */
export async function updateIssue(
  company: PlayedCompany,
  chance: Chance,
  board: DayBoard,
  kind: UpdateKind,
): Promise<void> {
  const { lead, project } = board;
  const list = listOf(chance, board);
  if (kind === 'created') {
    const type = chance.pick(['Story', 'Task']);
    const fields = { project: { key: project }, issuetype: { name: type }, summary: 'Something new' };
    const made = await company.inJira(lead, 'POST', ISSUE, { fields });
    list.push({ ...idAndKeyIn(made), done: false });
    return;
  }
  const issue = list.length === 0 ? undefined : chance.pick(list);
  if (issue === undefined) return;
  const edit = (fields: Record<string, unknown>) =>
    company.inJira(lead, 'PUT', `${ISSUE}/${issue.key}`, { fields });
  switch (kind) {
    case 'status':
      return move(company, board, issue, chance.pick(TRANSITIONS));
    case 'assignee':
      return void (await edit({ assignee: chance.percent(50) ? { accountId: lead } : null }));
    case 'summary':
      return void (await edit({ summary: `Said again, better: ${chance.below(1_000_000)}` }));
    case 'labels':
      return void (await edit({ labels: [`label-${chance.below(1_000_000)}`] }));
    case 'priority':
      return void (await edit({ priority: { id: chance.pick(['2', '3', '4']) } }));
    case 'estimate':
      return void (await edit({ [board.pointsField]: chance.pick(POINTS) }));
    case 'parent':
      return void (await edit({ parent: { key: chance.pick(board.epics).key } }));
    case 'sprint':
      return shift(company, chance, board, list, issue);
    case 'deleted':
      list.splice(list.indexOf(issue), 1);
      return void (await company.inJira(lead, 'DELETE', `${ISSUE}/${issue.key}?deleteSubtasks=true`));
  }
}

/** Most work is done in the running sprint. */
function listOf(chance: Chance, board: DayBoard): DayIssue[] {
  if (board.kind === 'kanban') return board.backlog;
  const roll = chance.below(100);
  return roll < 65 ? board.active.issues : roll < 80 ? board.next.issues : board.backlog;
}

export async function move(
  company: PlayedCompany,
  { lead }: DayBoard,
  issue: DayIssue,
  transition: string = DONE,
): Promise<void> {
  await company.inJira(lead, 'POST', `${ISSUE}/${issue.key}/transitions`, { transition: { id: transition } });
  issue.done = transition === DONE;
}

/** From the backlog into the next sprint, or out of one. */
async function shift(
  company: PlayedCompany,
  chance: Chance,
  board: DayBoard,
  from: DayIssue[],
  issue: DayIssue,
): Promise<void> {
  if (board.kind === 'kanban') return;
  const to =
    from !== board.backlog
      ? board.backlog
      : chance.percent(70) || board.active.issues.length === 0
        ? board.next.issues
        : board.active.issues;
  const path =
    to === board.backlog
      ? '/rest/agile/1.0/backlog/issue'
      : `${SPRINT}/${to === board.next.issues ? board.next.id : board.active.id}/issue`;
  await company.inJira(board.lead, 'POST', path, { issues: [issue.key] });
  from.splice(from.indexOf(issue), 1);
  to.push(issue);
}

/** The sprint ends; what is not done goes into the next, and one more sprint is planned. */
export async function closeSprint(company: PlayedCompany, board: DayBoard): Promise<void> {
  await company.inJira(board.lead, 'POST', `${SPRINT}/${board.active.id}`, { state: 'closed' });
  const rest = board.active.issues.filter(({ done }) => !done);
  const issues = rest.map(({ key }) => key).slice(0, 50);
  if (issues.length > 0)
    await company.inJira(board.lead, 'POST', `${SPRINT}/${board.next.id}/issue`, { issues });
  board.next.issues.push(...rest);
  board.active = { id: board.active.id, issues: [] };
}

export async function startSprint(company: PlayedCompany, board: DayBoard): Promise<void> {
  const { lead, next, boardId } = board;
  await company.inJira(lead, 'POST', `${SPRINT}/${next.id}`, {
    state: 'active',
    startDate: new Date(company.now()).toISOString(),
    endDate: new Date(company.now() + SPRINT_MS).toISOString(),
  });
  const made = await company.inJira(lead, 'POST', SPRINT, {
    name: `After ${next.id}`,
    originBoardId: Number(boardId),
  });
  board.active = next;
  board.next = { id: idIn(made), issues: [] };
}

function idAndKeyIn(made: unknown): { id: string; key: string } {
  const { id, key } = Object(made);
  return { id: String(id), key: String(key) };
}
const idIn = (made: unknown): string => idAndKeyIn(made).id;
