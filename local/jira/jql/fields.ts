import { levelOf } from '../rules/issue-facts';
import { FIELD } from '../store/constants';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import {
  empty,
  epicLink,
  issueKey,
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
  hasWords: true,
});

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
  [['text'], text('text', (issue) => `${issue.summary}\n${issue.description ?? ''}`)],
  [['story points', FIELD.pointsCompanyManaged], points('Story Points', 'classic')],
  [['story point estimate', FIELD.pointsTeamManaged], points('Story point estimate', 'next-gen')],
  [['fixversion'], empty('fixVersion')],
  [['affectedversion'], empty('affectedVersion')],
  [['component'], empty('component')],
  [['flagged', FIELD.flagged], empty('Flagged')],
];

const BY_NAME = new Map(LIST.flatMap(([names, field]) => names.map((name) => [name, field] as const)));

/** The field that a query means by `name`: `cf[10020]`, `"Story Points[Number]"`, any case. */
export function jqlField(name: string): JqlField | undefined {
  const custom = /^cf\[(\d+)\]$/i.exec(name);
  if (custom) return BY_NAME.get(`customfield_${custom[1]}`);
  return BY_NAME.get(name.toLowerCase().replace(/\[[^\]]*\]$/, ''));
}
