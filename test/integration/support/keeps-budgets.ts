import { z } from 'zod';
import type { Company } from '../../../bench/companies';
import type { FaultList } from '../../../local/forge/calls/faults';
import type { Input } from '../../../src/contract/api';
import type { CalendarDay } from '../../../src/domain/okr/calendar-day';

/** PRODUCT §7; KB are thousands of bytes. */
const PANEL = { requests: 3, kbRead: 150, points: 4 };
/** Asked for only where something came into the sprint and is looked at: beside the panel's 4 points. */
const ADDED = { requests: 3, kbRead: 60, points: 3 };
const OPEN = { requests: 3, kbRead: 100, points: 4 };
const THROUGHLINE = { requests: 3, kbRead: 60, points: 3 };
const THROUGHLINE_BELOW = { ...THROUGHLINE, points: 6 };
const PLANNING = { requests: 4, kbRead: 150, points: 10 };
const CHECK_IN_KB_WRITTEN = 10;
/** Storage is counted by the host to the byte, by the app in tenths of a KB. */
const ROUNDING_KB = 0.0501;

/** The second write of a call would fail. */
const ONE_TRANSACTION: FaultList = [
  { service: 'kvs', match: { path: 'transaction' }, times: 1, answer: { hangMs: 0 } },
  { service: 'kvs', match: { path: 'transaction|set|delete' }, answer: { status: 503, headers: {} } },
];

/**
 * What opening a panel, the tagging, the planning check, a throughline and a check-in may cost (PRODUCT §7), as tests of the company
 * that is there when they run. The last of them checks in.
 */
export function keepsBudgets(company: () => Company, today: () => CalendarDay): void {
  const throughlineOf = (issueId: string) =>
    company().desk.cost(company().owner, 'throughline.read', { issueId });
  afterEach(() => expect(company().app.unmodelled()).toEqual([]));

  test.each([
    [
      'panel.read',
      PANEL,
      () => company().desk.cost(company().owner, 'panel.read', { boardId: company().boardId }),
    ],
    [
      'panel.added',
      ADDED,
      () =>
        company().desk.cost(company().owner, 'panel.added', {
          sprintId: company().runningSprint,
          boardId: company().boardId,
        }),
    ],
    [
      'tagging.open',
      OPEN,
      () =>
        company().desk.cost(company().owner, 'tagging.open', {
          sprintId: company().runningSprint,
          boardId: company().boardId,
        }),
    ],
    [
      'planning.read',
      PLANNING,
      () => company().desk.cost(company().owner, 'planning.read', { boardId: company().boardId }),
    ],
    ['the throughline of an issue', THROUGHLINE, async () => throughlineOf((await inSprint(company())).id)],
    [
      'the throughline of an epic',
      THROUGHLINE,
      async () => throughlineOf((await inSprint(company())).epicId),
    ],
    ['the throughline of a sub-task', THROUGHLINE_BELOW, async () => throughlineOf(await subTask(company()))],
  ])('%s stays within its budget, and the app counts as the host does', async (_name, budget, read) => {
    await read();
    const { host, app } = await read();
    expect(host.storage.requests).toBeLessThanOrEqual(budget.requests);
    expect(host.storage.readBytes / 1000).toBeLessThanOrEqual(budget.kbRead);
    expect(host.storage.writtenBytes).toBe(0);
    expect(host.jira.points).toBeLessThanOrEqual(budget.points);
    expect(app).toMatchObject({
      storageRequests: host.storage.requests,
      kbWritten: 0,
      jiraRequests: host.jira.requests,
      jiraPoints: host.jira.points,
    });
    expect(Math.abs(app.kbRead - host.storage.readBytes / 1000)).toBeLessThanOrEqual(ROUNDING_KB);
  });

  test("an owner's check-in is one transaction of at most 10 KB and asks Jira nothing", async () => {
    const input: Input<'checkIn.save'> = {
      ...company().keyResult,
      id: 'check-in-for-the-budget',
      day: today(),
      value: 12.5,
      confidence: 6,
      shipped: 'Errors at checkout now say what to do next, in six languages.',
      effect: 'Fewer people leave at the payment step.',
      learned: 'Most of what remains comes from one provider: we try their newer interface next.',
    };
    const { host, app } = await company().desk.during(ONE_TRANSACTION, () =>
      company().desk.cost(company().owner, 'checkIn.save', input),
    );

    expect(host.storage.writtenBytes / 1000).toBeLessThanOrEqual(CHECK_IN_KB_WRITTEN);
    expect(host.jira).toEqual({ requests: 0, points: 0 });
    expect(app).toMatchObject({ jiraPoints: 0, jiraRequests: 0, storageRequests: host.storage.requests });
    expect(Math.abs(app.kbWritten - host.storage.writtenBytes / 1000)).toBeLessThanOrEqual(ROUNDING_KB);
  });
}

/** An issue of the running sprint that stands below an epic. */
async function inSprint({
  desk,
  owner,
  boardId,
  runningSprint,
}: Company): Promise<{ id: string; epicId: string }> {
  const { checks } = await desk.call(owner, 'planning.read', { boardId, sprintId: runningSprint });
  for (const { id, above } of checks.flatMap(({ issues }) => issues)) {
    const [epicId] = above;
    if (epicId !== undefined) return { id, epicId };
  }
  throw new Error('no issue of the running sprint has an epic');
}

const found = z.object({ issues: z.array(z.object({ id: z.string() })) });

async function subTask({ app, owner }: Company): Promise<string> {
  const jql = 'issuetype in subTaskIssueTypes() ORDER BY created DESC';
  const { body } = await app.rest(owner, 'POST', '/rest/api/3/search/jql', { jql, maxResults: 1 });
  const [issue] = found.parse(body).issues;
  if (issue === undefined) throw new Error('no sub-task');
  return issue.id;
}
