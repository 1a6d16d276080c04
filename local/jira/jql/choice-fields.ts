import { linksOf } from '../rules/attached';
import { effectiveSprints, issuesOfSprint } from '../rules/issue-facts';
import { epicAbove } from '../shapes/issue';
import { CATEGORIES, idByName, LINK_TYPES, PRIORITIES, RESOLUTIONS } from '../store/constants';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import type { JqlContext } from './context';
import { type ChoiceField, EMPTY } from './field-kinds';
import { findByLookup } from './field-sources';
import { type Source, sourceOf } from './source';

const orUndefined = (ids: string[]): string[] | undefined => (ids.length > 0 ? ids : undefined);
const optional = (value: string | number | null | undefined): string[] =>
  value == null ? [] : [String(value)];

const noSuchIssue = (name: string) => (text: string) =>
  `An issue with key '${text}' does not exist for field '${name}'.`;

function visibleIssue(text: string, context: JqlContext): string[] | undefined {
  const issue = context.store.issues.byKeyOrId(text);
  return issue && context.viewer.browses(issue.projectId) ? [String(issue.id)] : undefined;
}

const byIdOrName = (table: Record<string, { name: string }>) => (text: string) =>
  Object.hasOwn(table, text) ? [text] : orUndefined(optional(idByName(table, text)));

/** A field whose values depend on the issue alone. */
function ownField(
  name: string,
  of: (issue: IssueRecord) => readonly string[],
  resolve: ChoiceField['resolve'],
): ChoiceField {
  return { kind: 'choice', name, of, resolve, find: findByLookup(name, of) };
}

/** A field of people; they are named by account id. */
export const people = (name: string, of: (issue: IssueRecord) => string | null): ChoiceField => ({
  ...ownField(
    name,
    (issue) => optional(of(issue)),
    (text, { store }) => (store.users.has(text) ? [text] : undefined),
  ),
  people: true,
});

/** A field of Jira that no issue of this site has a value in. */
export const empty = (name: string): ChoiceField => ({
  kind: 'choice',
  name,
  of: () => [],
  resolve: () => undefined,
});

const keyNumber = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

export const issueKey: ChoiceField = {
  kind: 'choice',
  name: 'key',
  of: (issue) => [String(issue.id)],
  resolve: visibleIssue,
  find: (ids) => ({
    effort: 0,
    size: () => ids.length,
    ids: () => ids.filter((id) => id !== EMPTY).map(Number),
  }),
  unknown: noSuchIssue('key'),
  compare(issue, id, store) {
    const other = store.issues.byId.get(Number(id));
    return other?.projectId === issue.projectId ? keyNumber(issue.key) - keyNumber(other.key) : undefined;
  },
};

export const sprint: ChoiceField = {
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
  find: (ids, store) =>
    ids.includes(EMPTY)
      ? undefined
      : {
          effort: 0,
          size: () => ids.reduce((sum, id) => sum + store.issues.inSprint(Number(id)).size, 0),
          *ids() {
            for (const id of ids) for (const issue of issuesOfSprint(store, Number(id))) yield issue.id;
          },
        },
  unknown: (text) => `Sprint with name '${text}' does not exist or you do not have permission to view it.`,
};

export const project: ChoiceField = {
  kind: 'choice',
  name: 'project',
  of: (issue) => [issue.projectId],
  resolve: (text, { store, viewer }) =>
    orUndefined(
      [...store.projects.values()]
        .filter(
          (one) =>
            viewer.browses(one.id) &&
            [one.id, one.key.toLowerCase(), one.name.toLowerCase()].includes(text.toLowerCase()),
        )
        .map((one) => one.id),
    ),
  find: (ids, store) => sourceOf(() => ids.map((id) => store.issues.inProject(id))),
};

export const issueType: ChoiceField = ownField(
  'issuetype',
  (issue) => [issue.typeId],
  (text, { store }) =>
    orUndefined(
      [...store.issueTypes.values()]
        .filter((type) => type.id === text || type.name.toLowerCase() === text.toLowerCase())
        .map((type) => type.id),
    ),
);

/** Issues of a type that passes. */
export function ofTypes(passes: (level: number) => boolean, store: Store): Source | undefined {
  const ids = [...store.issueTypes.values()].filter((type) => passes(type.level)).map((type) => type.id);
  return issueType.find?.(ids, store);
}

export const status: ChoiceField = ownField(
  'status',
  (issue) => [issue.statusId],
  (text, { store }) =>
    orUndefined(
      [...store.statuses.values()]
        .filter((one) => one.id === text || one.name.toLowerCase() === text.toLowerCase())
        .map((one) => one.id),
    ),
);

export const statusCategory: ChoiceField = {
  kind: 'choice',
  name: 'statusCategory',
  of: (issue, store) => optional(store.statuses.get(issue.statusId)?.category),
  resolve: (text) =>
    orUndefined(
      Object.values(CATEGORIES)
        .filter((one) => [String(one.id), one.key, one.name.toLowerCase()].includes(text.toLowerCase()))
        .map((one) => one.key),
    ),
  find(keys, store) {
    if (keys.includes(EMPTY)) return undefined;
    const ids = [...store.statuses.values()]
      .filter((one) => keys.includes(one.category))
      .map((one) => one.id);
    return status.find?.(ids, store);
  },
};

export const resolution: ChoiceField = ownField(
  'resolution',
  (issue) => optional(issue.resolutionId),
  (text) => (text.toLowerCase() === 'unresolved' ? [EMPTY] : byIdOrName(RESOLUTIONS)(text)),
);

export const priority: ChoiceField = {
  ...ownField('priority', (issue) => [issue.priorityId], byIdOrName(PRIORITIES)),
  // The highest has the lowest number.
  compare: (issue, id) => Number(id) - Number(issue.priorityId),
};

export const labels: ChoiceField = ownField(
  'labels',
  (issue) => issue.labels.map((label) => label.toLowerCase()),
  (text) => [text.toLowerCase()],
);

const below = (ids: readonly string[], store: Store): Source | undefined =>
  ids.includes(EMPTY) ? undefined : sourceOf(() => ids.map((id) => store.issues.childrenOf(Number(id))));

export const parent: ChoiceField = {
  kind: 'choice',
  name: 'parent',
  of: (issue) => optional(issue.parentId),
  resolve: visibleIssue,
  find: below,
  unknown: noSuchIssue('parent'),
};

export const epicLink: ChoiceField = {
  kind: 'choice',
  name: 'Epic Link',
  of: (issue, store) => optional(epicAbove(issue, store)?.id),
  resolve: visibleIssue,
  find: below,
  unknown: noSuchIssue('Epic Link'),
};

const LINK_WORDS = Object.values(LINK_TYPES).flatMap(({ inward, outward }) => [inward, outward]);

/** Links of an issue by the words on its own page. */
export const issueLinkType: ChoiceField = {
  kind: 'choice',
  name: 'issueLinkType',
  of: (issue, store) =>
    linksOf(store, issue).flatMap((link) => {
      const type = LINK_TYPES[link.typeId];
      if (!type) return [];
      return [(link.source === issue.id ? type.outward : type.inward).toLowerCase()];
    }),
  resolve: (text) =>
    LINK_WORDS.some((word) => word.toLowerCase() === text.toLowerCase()) ? [text.toLowerCase()] : undefined,
};

/** The epic above a standard issue, and above the parent of a sub-task. */
export const parentEpic: ChoiceField = {
  kind: 'choice',
  name: 'parentEpic',
  of(issue, store) {
    const above = issue.parentId === null ? undefined : store.issues.byId.get(issue.parentId);
    return optional(epicAbove(issue, store)?.id ?? (above && epicAbove(above, store)?.id));
  },
  resolve: visibleIssue,
  find: (ids, store) =>
    ids.includes(EMPTY)
      ? undefined
      : sourceOf(function* () {
          for (const id of ids) {
            const children = store.issues.childrenOf(Number(id));
            yield children;
            for (const child of children) yield store.issues.childrenOf(child);
          }
        }),
  unknown: noSuchIssue('parentEpic'),
};
