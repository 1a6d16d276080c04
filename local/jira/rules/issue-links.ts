import { z } from 'zod';
import { refuse } from '../http/refusal';
import type { Call, SiteEvent } from '../http/route';
import { createShaper } from '../shapes/shaper';
import { idByName, LINK_TYPES } from '../store/constants';
import type { HistoryItem, IssueRecord, LinkRecord, Removal, Row } from '../store/records';
import type { Store } from '../store/store';
import { linksOf } from './attached';
import { issueByKeyOrId, needOnIssue } from './issues';

const Named = z.looseObject({ id: z.string().optional(), key: z.string().optional() });

/** `{type:{name|id}, inwardIssue:{key|id}, outwardIssue:{key|id}}`: "inwardIssue blocks outwardIssue". */
export const LinkBody = z.looseObject({
  type: z.looseObject({ id: z.string().optional(), name: z.string().optional() }),
  inwardIssue: Named,
  outwardIssue: Named,
  comment: z.looseObject({ body: z.unknown() }).optional(),
});

/** `avi:jira:created:issuelink` and `deleted`: ids only, the source is the issue whose page says "blocks". */
export function linkEvent(kind: 'created' | 'deleted', store: Store, link: LinkRecord): SiteEvent {
  const eventType = `avi:jira:${kind}:issuelink`;
  const project = (id: number) => store.issues.byId.get(id)?.projectId ?? '';
  return {
    eventType,
    payload: {
      eventType,
      id: link.id,
      sourceIssueId: String(link.source),
      destinationIssueId: String(link.destination),
      sourceProjectId: project(link.source),
      destinationProjectId: project(link.destination),
      issueLinkType: createShaper(store).linkType(link.typeId),
    },
  };
}

/** What both issues remember of a link: `Link`, with the words as their own pages show them. */
function remembered(
  call: Call,
  link: LinkRecord,
  change: 'made' | 'removed',
  countersBefore = call.store.counters(),
): Row[] {
  const { store, now } = call;
  const type = LINK_TYPES[link.typeId];
  const counters = { ...countersBefore };
  const author = call.viewer.user?.accountId ?? null;
  const entry = (id: number, otherId: number, words: string): Row[] => {
    const issue = store.issues.byId.get(id);
    const other = store.issues.byId.get(otherId)?.key ?? null;
    if (!issue) return [];
    const text = `This issue ${words} ${other}`;
    const isMade = change === 'made';
    const item: HistoryItem = {
      field: 'Link',
      fieldtype: 'jira',
      from: isMade ? null : other,
      fromString: isMade ? null : text,
      to: isMade ? other : null,
      toString: isMade ? text : null,
    };
    const history = [...issue.history, { id: counters.history++, at: now, author, items: [item] }];
    return [{ table: 'issue', record: { ...issue, updated: now, history } }];
  };
  return [
    ...entry(link.source, link.destination, type?.outward ?? ''),
    ...entry(link.destination, link.source, type?.inward ?? ''),
    { table: 'counters', record: counters },
  ];
}

const mayNot = (issue: IssueRecord): string => `No Link Issue Permission for issue '${issue.key}'`;

/** A link to be, once it was checked. */
export type CheckedLink = Omit<LinkRecord, 'id'>;

interface LinkEnds {
  source: IssueRecord;
  destination: IssueRecord;
  /** The issue that is being changed: its project's permission to link issues is needed. */
  changed: IssueRecord;
}

/** Checks a link between issues that the caller can see: 404 as Jira answers most of it, 400 for an issue and itself. */
export function checkedLink(
  call: Call,
  type: z.infer<typeof LinkBody>['type'],
  { source, destination, changed }: LinkEnds,
): CheckedLink {
  const typeId = type.id ?? (type.name === undefined ? undefined : idByName(LINK_TYPES, type.name));
  if (typeId === undefined || !Object.hasOwn(LINK_TYPES, typeId))
    throw refuse(404, `No issue link type with name '${type.name ?? type.id ?? ''}' found.`);
  if (!call.viewer.may('LINK_ISSUES', changed.projectId)) throw refuse(404, mayNot(changed));
  if (source.id === destination.id) throw refuse(400, 'You cannot link an issue to itself.');
  return { typeId, source: source.id, destination: destination.id };
}

/** Makes a link that was checked between issues that are stored; making the same link again changes nothing. */
export function makeLink(call: Call, checked: CheckedLink): void {
  const { store } = call;
  const isThere = linksOf(store, { id: checked.source }).some(
    (link) =>
      link.typeId === checked.typeId &&
      link.source === checked.source &&
      link.destination === checked.destination,
  );
  if (isThere) return;
  const counters = store.counters();
  const link: LinkRecord = { id: String(counters.task), ...checked };
  const rows = remembered(call, link, 'made', { ...counters, task: counters.task + 1 });
  call.commit([{ table: 'link', record: link }, ...rows], [() => linkEvent('created', store, link)]);
}

/** The link that a body names, checked: the caller needs the permission to link issues in the project of the first. */
export function linkOfBody(call: Call, body: z.infer<typeof LinkBody>): LinkEnds & { checked: CheckedLink } {
  const source = issueByKeyOrId(call, body.inwardIssue.key ?? body.inwardIssue.id ?? '');
  const destination = issueByKeyOrId(call, body.outwardIssue.key ?? body.outwardIssue.id ?? '');
  const ends = { source, destination, changed: source };
  return { ...ends, checked: checkedLink(call, body.type, ends) };
}

/** The link of a path if both its issues can be seen, else 404. */
export function linkOf(call: Call): LinkRecord {
  const id = call.params.linkId ?? '';
  const link = call.store.links.get(id);
  const issues = [link?.source, link?.destination].map((one) => call.store.issues.byId.get(one ?? 0));
  if (!link || !issues.every((issue) => issue && call.viewer.browses(issue.projectId)))
    throw refuse(404, `No issue link with id '${id}' exists.`);
  return link;
}

/** Takes a link away. Needs the permission to link issues in one of the two projects. */
export function unlinkIssues(call: Call, link: LinkRecord): void {
  const issues = [link.source, link.destination].flatMap((id) => call.store.issues.byId.get(id) ?? []);
  const [first] = issues;
  if (first && !issues.some((issue) => call.viewer.may('LINK_ISSUES', issue.projectId)))
    needOnIssue(call, first, 'LINK_ISSUES', mayNot(first));
  const event = linkEvent('deleted', call.store, link);
  call.commit(remembered(call, link, 'removed'), [event], [{ table: 'link', id: link.id }]);
}

/** Links of issues that go away, which nobody is told of. */
export const linksGoneWith = (store: Store, issues: readonly IssueRecord[]): Removal[] =>
  issues.flatMap((issue) => linksOf(store, issue)).map(({ id }) => ({ table: 'link', id }));
