import { noIssue, refuse } from '../http/refusal';
import type { Call, PendingEvent, SiteEvent } from '../http/route';
import { documentOf } from '../shapes/document';
import { createShaper } from '../shapes/shaper';
import { FIELD } from '../store/constants';
import type { CountersRecord, HistoryItem, IssueRecord, Row } from '../store/records';
import type { Store } from '../store/store';
import { historyItems, type Names, RANK } from './history-items';
import type { Writing } from './writing';

/** Names for changelogs, as of now. */
export function namesOf(store: Store): Names {
  return {
    status: (id) => store.statuses.get(id)?.name ?? id,
    sprint: (id) => store.sprints.get(id)?.name ?? String(id),
    user: (id) => store.users.get(id)?.displayName ?? id,
    issueKey: (id) => store.issues.byId.get(id)?.key ?? String(id),
    project: (id) => store.projects.get(id)?.name ?? id,
    issueType: (id) => store.issueTypes.get(id)?.name ?? id,
    pointsField: (projectId) =>
      store.projects.get(projectId)?.style === 'next-gen'
        ? { id: FIELD.pointsTeamManaged, name: 'Story point estimate' }
        : { id: FIELD.pointsCompanyManaged, name: 'Story Points' },
  };
}

/** An issue by key (any case) or id if the caller may browse it, else 404. */
export function issueByKeyOrId(call: Call, keyOrId: string): IssueRecord {
  const issue = call.store.issues.byKeyOrId(keyOrId);
  if (!issue || !call.viewer.browses(issue.projectId)) throw noIssue();
  return issue;
}

/** The issue of a path. */
export const issueOf = (call: Call): IssueRecord => issueByKeyOrId(call, call.params.issueIdOrKey ?? '');

/** Refuses with 403 unless the caller holds a permission in the issue's project. */
export function needOnIssue(call: Call, issue: IssueRecord, permission: string, message: string): void {
  if (!call.viewer.may(permission, issue.projectId)) throw refuse(403, message);
}

function eventFields(store: Store, issue: IssueRecord) {
  const shape = createShaper(store);
  const type = store.issueTypes.get(issue.typeId);
  const status = store.statuses.get(issue.statusId);
  const project = store.projects.get(issue.projectId);
  const parent = issue.parentId === null ? undefined : store.issues.byId.get(issue.parentId);
  return {
    summary: issue.summary,
    issuetype: type ? shape.issueType(type) : null,
    project: project ? shape.projectRef(project) : null,
    status: status ? shape.status(status) : null,
    priority: shape.priority(issue.priorityId),
    resolution: shape.resolution(issue.resolutionId),
    resolutiondate: issue.resolved === null ? null : shape.time(issue.resolved),
    created: shape.time(issue.created),
    updated: shape.time(issue.updated),
    creator: shape.person(issue.creator),
    reporter: shape.person(issue.reporter),
    assignee: shape.person(issue.assignee),
    labels: issue.labels,
    description: issue.description === null ? null : documentOf(issue.description),
    ...(parent ? { parent: { id: String(parent.id), key: parent.key } } : {}),
  };
}

/** An event `avi:jira:<kind>:issue`. Call it when the store holds what the payload refers to. */
export function issueEvent(
  kind: 'created' | 'updated' | 'deleted' | 'assigned' | 'commented',
  store: Store,
  issue: IssueRecord,
  more: Record<string, unknown> = {},
): SiteEvent {
  const eventType = `avi:jira:${kind}:issue`;
  const fields = eventFields(store, issue);
  return {
    eventType,
    payload: { eventType, issue: { id: String(issue.id), key: issue.key, fields }, ...more },
  };
}

const emptyToNull = (text: string | null): string | null => (text === '' ? null : text);

function changelogOf(id: number, items: readonly HistoryItem[]) {
  return {
    id: String(id),
    items: items.map((item) => ({
      ...item,
      from: emptyToNull(item.from),
      fromString: emptyToNull(item.fromString),
      to: emptyToNull(item.to),
      toString: emptyToNull(item.toString),
    })),
  };
}

function typeName(items: readonly HistoryItem[]): string {
  if (items.some((item) => item.field === 'Key')) return 'issue_moved';
  const resolution = items.find((item) => item.field === 'resolution');
  if (resolution) return resolution.to === null ? 'issue_reopened' : 'issue_resolved';
  if (items.some((item) => item.field === 'status')) return 'issue_generic';
  return items.some((item) => item.field === 'assignee') ? 'issue_assigned' : 'issue_updated';
}

export interface IssueEdit {
  before: IssueRecord;
  after: IssueRecord;
}

/**
 * Events of a change that is in the changelog: `updated:issue`, and `assigned:issue` beside it when the assignee is
 * another. `associatedStatuses` holds the status before and the one after.
 */
function editEvents(
  store: Store,
  before: IssueRecord,
  after: IssueRecord,
  id: number,
  items: HistoryItem[],
): PendingEvent[] {
  const changelog = changelogOf(id, items);
  const updated = () => {
    const shape = createShaper(store);
    const statuses = [before.statusId, after.statusId].flatMap((one) => {
      const status = store.statuses.get(one);
      return status ? [shape.status(status)] : [];
    });
    return issueEvent('updated', store, after, {
      changelog,
      jiraEventTypeName: typeName(items),
      ...(before.statusId === after.statusId ? {} : { associatedStatuses: statuses }),
    });
  };
  if (before.assignee === after.assignee) return [updated];
  const associatedUsers = after.assignee === null ? [] : [{ accountId: after.assignee }];
  return [updated, () => issueEvent('assigned', store, after, { changelog, associatedUsers })];
}

/**
 * Writes changed issues with their changelogs in one transaction and sends the events of each that changed. A move in
 * rank alone does not change `updated`. `rows` and the next `issueNumbers` are written with them.
 */
export function commitEdits(
  call: Writing,
  edits: readonly IssueEdit[],
  rows: readonly Row[] = [],
  issueNumbers = call.store.counters().issueNumbers,
): void {
  const { store, now } = call;
  const author = call.viewer.user?.accountId ?? null;
  const counters: CountersRecord = { ...store.counters(), issueNumbers };
  const names = namesOf(store);
  const written: Row[] = [];
  const events: PendingEvent[] = [];
  for (const { before, after } of edits) {
    const items = historyItems(before, after, names);
    if (items.length === 0) {
      written.push({ table: 'issue', record: after });
      continue;
    }
    const id = counters.history++;
    const record: IssueRecord = {
      ...after,
      updated: items.every(({ field }) => field === RANK) ? before.updated : now,
      statusChanged: before.statusId === after.statusId ? before.statusChanged : now,
      history: [...before.history, { id, at: now, author, items }],
    };
    written.push({ table: 'issue', record });
    events.push(...editEvents(store, before, record, id, items));
  }
  call.commit([...rows, ...written, { table: 'counters', record: counters }], events);
}
