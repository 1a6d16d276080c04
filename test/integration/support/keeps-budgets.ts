import type { Company } from '../../../bench/companies';
import type { FaultList } from '../../../local/forge/calls/faults';
import type { Input } from '../../../src/contract/api';
import type { CalendarDay } from '../../../src/domain/okr/calendar-day';

/** PRODUCT §7; KB are thousands of bytes. */
const PANEL = { requests: 3, kbRead: 150, points: 4 };
const OPEN = { requests: 3, kbRead: 100, points: 4 };
const PLANNING = { requests: 4, kbRead: 150, points: 10 };
const CHECK_IN_KB_WRITTEN = 10;
/** Storage is counted by the host to the byte, by the app in tenths of a KB. */
const ROUNDING_KB = 0.05;

/** The second write of a call would fail. */
const ONE_TRANSACTION: FaultList = [
  { service: 'kvs', match: { path: 'transaction' }, times: 1, answer: { hangMs: 0 } },
  { service: 'kvs', match: { path: 'transaction|set|delete' }, answer: { status: 503, headers: {} } },
];

/**
 * What opening a panel, the tagging, the planning check and a check-in may cost (PRODUCT §7), as tests of the company
 * that is there when they run. The last of them checks in.
 */
export function keepsBudgets(company: () => Company, today: () => CalendarDay): void {
  afterEach(() => expect(company().app.unmodelled()).toEqual([]));

  test.each([
    [
      'panel.read',
      PANEL,
      () => company().desk.cost(company().owner, 'panel.read', { boardId: company().boardId }),
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
