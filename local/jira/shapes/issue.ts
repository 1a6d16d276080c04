import { platformTime } from '../moments';
import { linksOf } from '../rules/attached';
import { effectiveSprints } from '../rules/issue-facts';
import { CATEGORIES, FIELD } from '../store/constants';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { commentPage } from './comment';
import { documentOf } from './document';
import type { Shaper } from './shaper';
import { sprintFieldShape } from './sprint';

const EXPAND = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** An issue as others name it: parent, sub-task, link. */
export function issueReference(store: Store, shape: Shaper, issue: IssueRecord) {
  const status = store.statuses.get(issue.statusId);
  const type = store.issueTypes.get(issue.typeId);
  return {
    id: issue.id.toString(),
    key: issue.key,
    self: `${shape.base}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: status ? shape.status(status) : null,
      priority: shape.priority(issue.priorityId),
      issuetype: type ? shape.issueType(type) : null,
    },
  };
}

const rankText = (rank: number): string =>
  `0|i${Math.round(rank * 1000)
    .toString(36)
    .padStart(9, '0')}:`;

type Read = (issue: IssueRecord, store: Store, shape: Shaper) => unknown;

/** Value of every field; undefined: the field is not in the issue's context, so its key is absent. */
const READ: Record<string, Read> = {
  summary: (issue) => issue.summary,
  issuetype: (issue, store, shape) => {
    const type = store.issueTypes.get(issue.typeId);
    return type ? shape.issueType(type) : null;
  },
  project: (issue, store, shape) => {
    const project = store.projects.get(issue.projectId);
    return project ? shape.projectRef(project) : null;
  },
  parent: (issue, store, shape) => {
    const parent = issue.parentId === null ? undefined : store.issues.byId.get(issue.parentId);
    return parent && shape.sees(parent) ? issueReference(store, shape, parent) : undefined;
  },
  status: (issue, store, shape) => {
    const status = store.statuses.get(issue.statusId);
    return status ? shape.status(status) : null;
  },
  statusCategory: (issue, store, shape) => {
    const status = store.statuses.get(issue.statusId);
    return shape.category(CATEGORIES[status?.category ?? 'undefined']);
  },
  statuscategorychangedate: (issue, _store, shape) => shape.time(issue.statusChanged),
  resolution: (issue, _store, shape) => shape.resolution(issue.resolutionId),
  resolutiondate: (issue, _store, shape) => (issue.resolved === null ? null : shape.time(issue.resolved)),
  created: (issue, _store, shape) => shape.time(issue.created),
  updated: (issue, _store, shape) => shape.time(issue.updated),
  assignee: (issue, _store, shape) => shape.person(issue.assignee),
  reporter: (issue, _store, shape) => shape.person(issue.reporter),
  creator: (issue, _store, shape) => shape.person(issue.creator),
  priority: (issue, _store, shape) => shape.priority(issue.priorityId),
  labels: (issue) => issue.labels,
  description: (issue) => (issue.description === null ? null : documentOf(issue.description)),
  subtasks: (issue, store, shape) =>
    [...store.issues.childrenOf(issue.id)].flatMap((id) => {
      const child = store.issues.byId.get(id);
      return child && (store.issueTypes.get(child.typeId)?.level ?? 0) < 0
        ? [issueReference(store, shape, child)]
        : [];
    }),
  issuelinks: (issue, store, shape) =>
    linksOf(store, issue).flatMap((link) => {
      const isSource = link.source === issue.id;
      const other = store.issues.byId.get(isSource ? link.destination : link.source);
      if (!other || !shape.sees(other)) return [];
      const side = isSource ? 'outwardIssue' : 'inwardIssue';
      return [
        {
          id: link.id,
          self: shape.self(`/issueLink/${link.id}`),
          type: shape.linkType(link.typeId),
          [side]: issueReference(store, shape, other),
        },
      ];
    }),
  comment: (issue, store, shape) => commentPage(issue, store, shape),
  [FIELD.epicName]: (issue, store) => (isClassicEpic(issue, store) ? issue.epicName : undefined),
  [FIELD.epicColor]: (issue, store) => (isClassicEpic(issue, store) ? issue.epicColor : undefined),
  [FIELD.epicLink]: (issue, store, shape) =>
    isClassic(issue, store) ? (visibleEpic(issue, store, shape)?.key ?? null) : undefined,
  [FIELD.pointsTeamManaged]: (issue, store) => (isClassic(issue, store) ? undefined : issue.points),
  [FIELD.pointsCompanyManaged]: (issue, store) => (isClassic(issue, store) ? issue.points : undefined),
  [FIELD.rank]: (issue) => rankText(issue.rank),
  [FIELD.flagged]: () => null,
  [FIELD.sprint]: (issue, store) => {
    const sprints = effectiveSprints(store, issue).flatMap((id) => store.sprints.get(id) ?? []);
    return sprints.length === 0 ? null : sprints.map(sprintFieldShape);
  },
};

const isClassic = (issue: IssueRecord, store: Store): boolean =>
  store.projects.get(issue.projectId)?.style === 'classic';

const isClassicEpic = (issue: IssueRecord, store: Store): boolean =>
  isClassic(issue, store) && store.issueTypes.get(issue.typeId)?.level === 1;

/** The issue of level 1 that a standard issue belongs to. */
export function epicAbove(issue: IssueRecord, store: Store): IssueRecord | undefined {
  const parent = issue.parentId === null ? undefined : store.issues.byId.get(issue.parentId);
  if (!parent) return undefined;
  return store.issueTypes.get(parent.typeId)?.level === 1 ? parent : undefined;
}

/** Fields that are no columns of a list. */
const NOT_NAVIGABLE: ReadonlySet<string> = new Set(['comment']);

function visibleEpic(issue: IssueRecord, store: Store, shape: Shaper): IssueRecord | undefined {
  const epic = epicAbove(issue, store);
  return epic && shape.sees(epic) ? epic : undefined;
}

/** Which fields an answer holds: ids, `*all`, `*navigable`, `-field`; unknown ones are ignored. */
export function chooseFields(asked: readonly string[], usual: readonly string[]): Set<string> {
  const all = Object.keys(READ);
  const list = asked.length === 0 ? usual : asked;
  const chosen = new Set<string>();
  if (list.every((name) => name.startsWith('-'))) for (const id of all) chosen.add(id);
  for (const name of list) {
    if (name === '*all' || name === '*navigable') {
      for (const id of all) if (name === '*all' || !NOT_NAVIGABLE.has(id)) chosen.add(id);
    } else if (name.startsWith('-')) chosen.delete(name.slice(1));
    else if (all.includes(name)) chosen.add(name);
  }
  return chosen;
}

export interface IssueView {
  fields: ReadonlySet<string>;
  changelog?: boolean;
  properties?: readonly string[];
}

/** `{field id: value}` of the chosen fields. */
export function issueFields(issue: IssueRecord, store: Store, shape: Shaper, chosen: ReadonlySet<string>) {
  const fields: Record<string, unknown> = {};
  for (const id of chosen) {
    const value = ownEntry(READ, id)?.(issue, store, shape);
    if (value !== undefined) fields[id] = value;
  }
  return fields;
}

/** The changelog as `expand=changelog` gives it: newest first. */
export function changelogShape(issue: IssueRecord, store: Store, shape: Shaper) {
  const { timeZone } = store.site();
  const histories = [...issue.history].reverse().map((entry) => {
    const author = shape.person(entry.author);
    return {
      id: String(entry.id),
      ...(author ? { author } : {}),
      created: platformTime(entry.at, timeZone),
      items: entry.items,
    };
  });
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

/** An issue of the platform API. */
export function issueShape(issue: IssueRecord, store: Store, shape: Shaper, view: IssueView) {
  const properties = view.properties?.flatMap((key) => {
    const value = ownEntry(issue.properties, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    expand: EXPAND,
    id: issue.id.toString(),
    self: `${shape.base}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: issueFields(issue, store, shape, view.fields),
    ...(view.changelog ? { changelog: changelogShape(issue, store, shape) } : {}),
    ...(properties && properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
  };
}
