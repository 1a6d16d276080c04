import { effectiveSprints, issuesOfSprint, levelOf } from '../rules/issue-facts';
import { epicAbove } from '../shapes/issue';
import { CATEGORIES, FIELD, idByName, PRIORITIES, RESOLUTIONS } from '../store/constants';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import type { JqlContext } from './context';

/** Stands for "has no value" among the values of a clause (`EMPTY`, `Unresolved`). */
export const EMPTY = '@empty';

/** A field whose values are ids. */
export interface ChoiceField {
  kind: 'choice';
  name: string;
  of(issue: IssueRecord, store: Store): readonly string[];
  /** Ids that a value of a query means; undefined: no such value, the query is refused. */
  resolve(text: string, context: JqlContext): readonly string[] | undefined;
  /** All issues with one of the ids, where an index knows them. */
  find?(ids: readonly string[], store: Store): Iterable<number>;
  /** How Jira refuses an unknown value. */
  unknown?(text: string): string;
}

export interface NumberField {
  kind: 'number';
  name: string;
  of(issue: IssueRecord, store: Store): number | null;
}

export interface DateField {
  kind: 'date';
  name: string;
  of(issue: IssueRecord): number | null;
}

export interface TextField {
  kind: 'text';
  name: string;
  of(issue: IssueRecord): string;
}

export type JqlField = ChoiceField | NumberField | DateField | TextField;

const orUndefined = (ids: string[]): string[] | undefined => (ids.length > 0 ? ids : undefined);
const optional = (value: string | number | null | undefined): string[] =>
  value == null ? [] : [String(value)];

function visibleIssue(text: string, context: JqlContext): string[] | undefined {
  const issue = context.store.issues.byKeyOrId(text);
  return issue && context.viewer.browses(issue.projectId) ? [String(issue.id)] : undefined;
}

const noSuchIssue = (name: string) => (text: string) =>
  `An issue with key '${text}' does not exist for field '${name}'.`;

function people(name: string, of: (issue: IssueRecord) => string | null): ChoiceField {
  return {
    kind: 'choice',
    name,
    of: (issue) => optional(of(issue)),
    resolve: (text, { store }) => (store.users.has(text) ? [text] : undefined),
  };
}

const byIdOrName = (table: Record<string, { name: string }>) => (text: string) =>
  text in table ? [text] : orUndefined(optional(idByName(table, text)));

function points(name: string, style: 'classic' | 'next-gen'): NumberField {
  const of = (issue: IssueRecord, store: Store) =>
    store.projects.get(issue.projectId)?.style === style ? issue.points : null;
  return { kind: 'number', name, of };
}

/** A field of Jira that no issue of this site has a value in. */
const empty = (name: string): ChoiceField => ({
  kind: 'choice',
  name,
  of: () => [],
  resolve: () => undefined,
});

const issueKey: ChoiceField = {
  kind: 'choice',
  name: 'key',
  of: (issue) => [String(issue.id)],
  resolve: visibleIssue,
  find: (ids) => ids.map(Number),
  unknown: noSuchIssue('key'),
};

const sprint: ChoiceField = {
  kind: 'choice',
  name: 'sprint',
  of: (issue, store) => effectiveSprints(store, issue).map(String),
  // An id that does not exist finds nothing; a name that does not exist is refused.
  resolve: (text, { store }) =>
    /^\d+$/.test(text)
      ? [text]
      : orUndefined(
          [...store.sprints.values()]
            .filter((one) => one.name.toLowerCase() === text.toLowerCase())
            .map((one) => String(one.id)),
        ),
  find: (ids, store) => ids.flatMap((id) => issuesOfSprint(store, Number(id)).map((issue) => issue.id)),
  unknown: (text) => `Sprint with name '${text}' does not exist or you do not have permission to view it.`,
};

const issueType: ChoiceField = {
  kind: 'choice',
  name: 'issuetype',
  of: (issue) => [issue.typeId],
  resolve: (text, { store }) =>
    orUndefined(
      [...store.issueTypes.values()]
        .filter((type) => type.id === text || type.name.toLowerCase() === text.toLowerCase())
        .map((type) => type.id),
    ),
};

const LIST: readonly [string[], JqlField][] = [
  [
    ['project'],
    {
      kind: 'choice',
      name: 'project',
      of: (issue) => [issue.projectId],
      resolve: (text, { store, viewer }) =>
        orUndefined(
          [...store.projects.values()]
            .filter(
              (project) =>
                viewer.browses(project.id) &&
                [project.id, project.key.toLowerCase(), project.name.toLowerCase()].includes(
                  text.toLowerCase(),
                ),
            )
            .map((project) => project.id),
        ),
      find: function* (ids, store) {
        for (const id of ids) yield* store.issues.inProject(id);
      },
    },
  ],
  [['issuetype', 'type'], issueType],
  [
    ['hierarchylevel'],
    { kind: 'number', name: 'hierarchyLevel', of: (issue, store) => levelOf(store, issue) },
  ],
  [
    ['status'],
    {
      kind: 'choice',
      name: 'status',
      of: (issue) => [issue.statusId],
      resolve: (text, { store }) =>
        orUndefined(
          [...store.statuses.values()]
            .filter((status) => status.id === text || status.name.toLowerCase() === text.toLowerCase())
            .map((status) => status.id),
        ),
    },
  ],
  [
    ['statuscategory'],
    {
      kind: 'choice',
      name: 'statusCategory',
      of: (issue, store) => optional(store.statuses.get(issue.statusId)?.category),
      resolve: (text) =>
        orUndefined(
          Object.values(CATEGORIES)
            .filter((one) => [String(one.id), one.key, one.name.toLowerCase()].includes(text.toLowerCase()))
            .map((one) => one.key),
        ),
    },
  ],
  [
    ['resolution'],
    {
      kind: 'choice',
      name: 'resolution',
      of: (issue) => optional(issue.resolutionId),
      resolve: (text) => (text.toLowerCase() === 'unresolved' ? [EMPTY] : byIdOrName(RESOLUTIONS)(text)),
    },
  ],
  [
    ['parent'],
    {
      kind: 'choice',
      name: 'parent',
      of: (issue) => optional(issue.parentId),
      resolve: visibleIssue,
      find: function* (ids, store) {
        for (const id of ids) yield* store.issues.childrenOf(Number(id));
      },
      unknown: noSuchIssue('parent'),
    },
  ],
  [
    ['epic link', FIELD.epicLink],
    {
      kind: 'choice',
      name: 'Epic Link',
      of: (issue, store) => optional(epicAbove(issue, store)?.id),
      resolve: visibleIssue,
      find: function* (ids, store) {
        for (const id of ids) yield* store.issues.childrenOf(Number(id));
      },
      unknown: noSuchIssue('Epic Link'),
    },
  ],
  [['sprint', FIELD.sprint], sprint],
  [['assignee'], people('assignee', (issue) => issue.assignee)],
  [['reporter'], people('reporter', (issue) => issue.reporter)],
  [['creator'], people('creator', (issue) => issue.creator)],
  [
    ['priority'],
    { kind: 'choice', name: 'priority', of: (issue) => [issue.priorityId], resolve: byIdOrName(PRIORITIES) },
  ],
  [
    ['labels'],
    {
      kind: 'choice',
      name: 'labels',
      of: (issue) => issue.labels.map((label) => label.toLowerCase()),
      resolve: (text) => [text.toLowerCase()],
    },
  ],
  [['key', 'issuekey', 'issue', 'id'], issueKey],
  [['created', 'createddate'], { kind: 'date', name: 'created', of: (issue) => issue.created }],
  [['updated', 'updateddate'], { kind: 'date', name: 'updated', of: (issue) => issue.updated }],
  [['resolved', 'resolutiondate'], { kind: 'date', name: 'resolved', of: (issue) => issue.resolved }],
  [
    ['statuscategorychangeddate'],
    { kind: 'date', name: 'statusCategoryChangedDate', of: (issue) => issue.statusChanged },
  ],
  [['due', 'duedate'], { kind: 'date', name: 'due', of: () => null }],
  [['summary'], { kind: 'text', name: 'summary', of: (issue) => issue.summary }],
  [['description'], { kind: 'text', name: 'description', of: (issue) => issue.description ?? '' }],
  [['text'], { kind: 'text', name: 'text', of: (issue) => `${issue.summary}\n${issue.description ?? ''}` }],
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
