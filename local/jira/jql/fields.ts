import { type Refusal, refuse } from '../http/refusal';
import { commentsOf } from '../rules/attached';
import { levelOf } from '../rules/issue-facts';
import { FIELD } from '../store/constants';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import {
  empty,
  epicLink,
  issueKey,
  issueLinkType,
  issueType,
  labels,
  ofTypes,
  parent,
  parentEpic,
  people,
  priority,
  project,
  resolution,
  sprint,
  status,
  statusCategory,
} from './choice-fields';
import { type DateField, EMPTY, type JqlField, type NumberField, type TextField } from './field-kinds';
import { betweenDays } from './field-sources';
import { type Source, unionOf } from './source';

function points(name: string, style: 'classic' | 'next-gen'): NumberField {
  const of = (issue: IssueRecord, store: Store) =>
    store.projects.get(issue.projectId)?.style === style ? issue.points : null;
  return { kind: 'number', name, of };
}

const hierarchyLevel: NumberField = {
  kind: 'number',
  name: 'hierarchyLevel',
  of: (issue, store) => levelOf(store, issue),
  find: (levels, store) =>
    levels.includes(EMPTY) ? undefined : ofTypes((level) => levels.includes(String(level)), store),
};

const date = (name: string, of: (issue: IssueRecord) => number | null): DateField => ({
  kind: 'date',
  name,
  of,
  between: betweenDays(name, of),
});

const text = (name: string, of: (issue: IssueRecord) => string): TextField => ({
  kind: 'text',
  name,
  of,
  search: (match, store) => match.source(store),
});

const commented = (store: Store): Source => ({
  effort: 0,
  size: () => store.comments.size,
  *ids() {
    for (const { issueId } of store.comments.values()) yield issueId;
  },
});

const commentsIn = (issue: IssueRecord, store: Store): string =>
  commentsOf(store, issue)
    .map(({ body }) => body)
    .join('\n');

const comment: TextField = {
  kind: 'text',
  name: 'comment',
  of: commentsIn,
  search: (_match, store) => commented(store),
};

/** Everything that is written in an issue. */
export const allText: TextField = {
  kind: 'text',
  name: 'text',
  of: (issue, store) => `${issue.summary}\n${issue.description ?? ''}\n${commentsIn(issue, store)}`,
  search: (match, store) => unionOf([match.source(store), commented(store)]),
};

const LIST: readonly [string[], JqlField][] = [
  [['project'], project],
  [['issuetype', 'type'], issueType],
  [['hierarchylevel'], hierarchyLevel],
  [['status'], status],
  [['statuscategory'], statusCategory],
  [['resolution'], resolution],
  [['parent'], parent],
  [['epic link', FIELD.epicLink], epicLink],
  [['parentepic'], parentEpic],
  [['sprint', FIELD.sprint], sprint],
  [['assignee'], people('assignee', (issue) => issue.assignee)],
  [['reporter'], people('reporter', (issue) => issue.reporter)],
  [['creator'], people('creator', (issue) => issue.creator)],
  [['priority'], priority],
  [['labels'], labels],
  [['key', 'issuekey', 'issue', 'id'], issueKey],
  [['created', 'createddate'], date('created', (issue) => issue.created)],
  [['updated', 'updateddate'], date('updated', (issue) => issue.updated)],
  [['resolved', 'resolutiondate'], date('resolved', (issue) => issue.resolved)],
  [['statuscategorychangeddate'], date('statusCategoryChangedDate', (issue) => issue.statusChanged)],
  [['due', 'duedate'], { kind: 'date', name: 'due', of: () => null }],
  [['summary'], text('summary', (issue) => issue.summary)],
  [['description'], text('description', (issue) => issue.description ?? '')],
  [['comment'], comment],
  [['text'], allText],
  [['issuelinktype'], issueLinkType],
  [['story points', FIELD.pointsCompanyManaged], points('Story Points', 'classic')],
  [['story point estimate', FIELD.pointsTeamManaged], points('Story point estimate', 'next-gen')],
  [['fixversion'], empty('fixVersion')],
  [['affectedversion'], empty('affectedVersion')],
  [['component'], empty('component')],
  [['flagged', FIELD.flagged], empty('Flagged')],
];

const BY_NAME = new Map(LIST.flatMap(([names, field]) => names.map((name) => [name, field] as const)));

/** Fields of Jira that this site keeps nothing for. */
const NOT_PLAYED = new Set(
  [
    'approvals',
    'attachments',
    'category',
    'development',
    'environment',
    'issueLink',
    'lastViewed',
    'level',
    'originalEstimate',
    'remainingEstimate',
    'timeEstimate',
    'timeOriginalEstimate',
    'timeSpent',
    'voter',
    'votes',
    'watcher',
    'watchers',
    'workRatio',
    'worklogAuthor',
    'worklogComment',
    'worklogDate',
  ].map((name) => name.toLowerCase()),
);

/** What to say of a field that `jqlField` does not know: that Jira would refuse it, or that Jira would not. */
export const unknownField = (name: string): Refusal =>
  NOT_PLAYED.has(name.toLowerCase())
    ? refuse(501, `The local Jira does not model the JQL field ${name}.`)
    : refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);

/** The field that a query means by `name`: `cf[10020]`, `"Story Points[Number]"`, any case. */
export function jqlField(name: string): JqlField | undefined {
  const custom = /^cf\[(\d+)\]$/i.exec(name);
  if (custom) return BY_NAME.get(`customfield_${custom[1]}`);
  return BY_NAME.get(name.toLowerCase().replace(/\[[^\]]*\]$/, ''));
}
