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
function remembered(call: Call, link: LinkRecord, change: 'made' | 'removed'): Row[] {
  const { store, now } = call;
  const type = LINK_TYPES[link.typeId];
  const counters = { ...store.counters() };
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

/**
 * Links two issues that the caller can see; making the same link again changes nothing. Needs the permission to link
 * issues in the project of the first. 404 as Jira answers every failing of these, 400 for an issue and itself.
 */
export function linkIssues(call: Call, body: z.infer<typeof LinkBody>): IssueRecord {
  const { store } = call;
  const typeId =
    body.type.id ?? (body.type.name === undefined ? undefined : idByName(LINK_TYPES, body.type.name));
  if (typeId === undefined || !(typeId in LINK_TYPES))
    throw refuse(404, `No issue link type with name '${body.type.name ?? body.type.id ?? ''}' found.`);
  const source = issueByKeyOrId(call, body.inwardIssue.key ?? body.inwardIssue.id ?? '');
  const destination = issueByKeyOrId(call, body.outwardIssue.key ?? body.outwardIssue.id ?? '');
  if (!call.viewer.may('LINK_ISSUES', source.projectId)) throw refuse(404, mayNot(source));
  if (source.id === destination.id) throw refuse(400, 'You cannot link an issue to itself.');
  const isThere = linksOf(store, source).some(
    (link) => link.typeId === typeId && link.source === source.id && link.destination === destination.id,
  );
  if (isThere) return source;
  const counters = store.counters();
  const link: LinkRecord = {
    id: String(counters.task),
    typeId,
    source: source.id,
    destination: destination.id,
  };
  call.commit([
    { table: 'counters', record: { ...counters, task: counters.task + 1 } },
    { table: 'link', record: link },
  ]);
  call.commit(remembered(call, link, 'made'), [() => linkEvent('created', store, link)]);
  return source;
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
