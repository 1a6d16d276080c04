import { type CalendarDay, daysBetween } from '../../domain/okr/calendar-day';
import { isAppError } from '../app-error';
import type { Organisation } from '../organisation';
import type { Address, Change, Deps, Rows } from '../ports';
import { summaryKey } from '../records/summary-record';
import { isThere } from '../visible-rows';
import { type AskedKeyResult, askedKeyResults, byUrgency } from './due-key-results';
import { runningCycles } from './read-queue';
import { reminderMail } from './reminder-mail';

/** Nobody is reminded of one key result more often than this. */
const DAYS_BETWEEN_MAILS = 7;
/** Linked issues of a key result that are tried: any one that its owner may browse will do. */
const ISSUES_TRIED = 20;
/** Issues that one permission check takes. */
const ISSUES_ASKED = 1000;

interface Reminder extends AskedKeyResult {
  readonly ownerId: string;
  /** Linked issues through which Jira could mail. */
  readonly issueIds: readonly string[];
}
interface Mail {
  readonly ownerId: string;
  readonly issueId: string;
  readonly reminders: readonly Reminder[];
}

/**
 * Reminds owners by mail of check-ins that are late (PRODUCT §5.6): one mail a person for these teams, through an
 * issue linked to one of the key results that the person may browse, and only where an administrator turned it on.
 * What is sent is claimed first, so that a mail may be lost but never comes twice within a week. Jira: 3 points a
 * person that is asked about, and 1 a mail.
 */
export async function remindByMail(
  deps: Deps,
  organisation: Organisation,
  teamIds: readonly string[],
): Promise<void> {
  if (!organisation.settings.mailReminders) return;
  const places = [...runningCycles(organisation)].flatMap((cycleId) =>
    teamIds.map((teamId) => summaryKey(teamId, cycleId)),
  );
  const rows = await deps.store.read([
    ...places.map((key): Address => ({ kind: 'summary', key })),
    ...teamIds.map((key): Address => ({ kind: 'reminders', key })),
  ]);
  const late = places
    .flatMap((key) => rows.get('summary', key)?.record.objectives ?? [])
    .filter((each) => isThere(each, organisation.settings))
    .flatMap((each) => askedKeyResults(each, organisation))
    .filter((each) => each.late && !wasReminded(each, rows, organisation.today));
  const mails = await mailable(deps, await withIssues(deps, late));
  if (mails.length === 0 || !(await claimed(deps, mails, rows, organisation.today))) return;
  let sent = 0;
  for (const { ownerId, issueId, reminders } of mails) {
    const mail = { accountId: ownerId, ...reminderMail(reminders, organisation.today) };
    const done = await attempt(deps, () => deps.jiraAsApp.notify(issueId, mail));
    if (done) sent += 1;
  }
  deps.log.info('reminders-sent', { mails: sent, failed: mails.length - sent });
}

function wasReminded({ objective, record }: AskedKeyResult, rows: Rows, today: CalendarDay): boolean {
  const day = rows.get('reminders', objective.teamId)?.record.sent[record.id];
  return day !== undefined && isFresh(day, today);
}

const isFresh = (day: CalendarDay, today: CalendarDay) => daysBetween(day, today) < DAYS_BETWEEN_MAILS;

/** Those that somebody owns and that have linked issues. */
async function withIssues(deps: Deps, late: readonly AskedKeyResult[]): Promise<Reminder[]> {
  if (late.length === 0) return [];
  const works = await deps.store.read(late.map(({ record }): Address => ({ kind: 'work', key: record.id })));
  return late.flatMap((each): Reminder[] => {
    const ownerId = each.record.ownerId ?? each.objective.ownerId;
    const reached = Object.values(works.get('work', each.record.id)?.record.issues ?? {});
    const issueIds = [...new Set(reached.map(({ via }) => via))].slice(0, ISSUES_TRIED);
    return ownerId === null || issueIds.length === 0 ? [] : [{ ...each, ownerId, issueIds }];
  });
}

/** One mail for each owner, about what has an issue that this owner may browse; the most urgent first. */
async function mailable(deps: Deps, reminders: readonly Reminder[]): Promise<Mail[]> {
  const mails: Mail[] = [];
  for (const ownerId of new Set(reminders.map((each) => each.ownerId))) {
    const mine = reminders.filter((each) => each.ownerId === ownerId);
    const asked = [...new Set(mine.flatMap((each) => each.issueIds))].slice(0, ISSUES_ASKED);
    let browsed: readonly string[] = [];
    await attempt(deps, async () => {
      browsed = await deps.jiraAsApp.browsableIssuesBy(ownerId, asked);
    });
    const kept = mine.filter((each) => each.issueIds.some((id) => browsed.includes(id))).sort(byUrgency);
    const issueId = kept[0]?.issueIds.find((id) => browsed.includes(id));
    if (issueId !== undefined) mails.push({ ownerId, issueId, reminders: kept });
  }
  return mails;
}

/** Writes down what is about to be sent; false where another run of the pass was first, whose mails these are. */
async function claimed(deps: Deps, mails: readonly Mail[], rows: Rows, today: CalendarDay): Promise<boolean> {
  const reminders = mails.flatMap((mail) => mail.reminders);
  const changes = [...new Set(reminders.map(({ objective }) => objective.teamId))].map((teamId): Change => {
    const row = rows.get('reminders', teamId);
    const fresh = Object.entries(row?.record.sent ?? {}).filter(([, day]) => isFresh(day, today));
    const now = reminders
      .filter(({ objective }) => objective.teamId === teamId)
      .map(({ record }) => [record.id, today] as const);
    const record = { sent: Object.fromEntries([...fresh, ...now]) };
    return { op: 'put', kind: 'reminders', key: teamId, record, version: row?.version ?? 0 };
  });
  try {
    await deps.store.commit(changes);
    return true;
  } catch (thrown) {
    if (isAppError(thrown, 'CONFLICT')) return false;
    throw thrown;
  }
}

/** What Jira refuses for one person must not keep the others waiting. */
async function attempt(deps: Deps, step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown;
    deps.log.error('reminder-failed', { code: thrown.code }, thrown);
    return false;
  }
}
