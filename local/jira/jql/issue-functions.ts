import { refuse } from '../http/refusal';
import { linksOf } from '../rules/attached';
import { LINK_TYPES } from '../store/constants';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import type { JqlContext } from './context';
import { dateFunction, dateLiteral } from './dates';

function issueNamed(text: string, name: string, { store, viewer }: JqlContext): IssueRecord {
  const issue = store.issues.byKeyOrId(text);
  if (!issue || !viewer.browses(issue.projectId))
    throw refuse(400, `Issue '${text}' could not be found in function '${name}'.`);
  return issue;
}

function below(issue: IssueRecord, store: Store): number[] {
  return [...store.issues.childrenOf(issue.id)].flatMap((id) => {
    const child = store.issues.byId.get(id);
    return child ? [id, ...below(child, store)] : [];
  });
}

/** Issues linked to one: all, or those whose link reads so on its page (`blocks`, `is blocked by`). */
export function linkedIssues(args: readonly string[], context: JqlContext): string[] {
  const { store } = context;
  const issue = issueNamed(args[0] ?? '', 'linkedIssues', context);
  const wanted = args[1]?.toLowerCase();
  const words = Object.values(LINK_TYPES).flatMap(({ inward, outward }) => [inward, outward]);
  if (wanted !== undefined && !words.some((word) => word.toLowerCase() === wanted))
    throw refuse(400, `Issue link type '${args[1]}' could not be found in function 'linkedIssues'.`);
  return linksOf(store, issue).flatMap((link) => {
    const type = LINK_TYPES[link.typeId];
    const isSource = link.source === issue.id;
    const here = isSource ? type?.outward : type?.inward;
    if (wanted !== undefined && here?.toLowerCase() !== wanted) return [];
    return [String(isSource ? link.destination : link.source)];
  });
}

function momentOf(text: string | undefined, { now, viewer }: JqlContext): number | undefined {
  if (text === undefined) return undefined;
  const call = /^(\w+)\((.*)\)$/.exec(text.trim());
  const at = call
    ? dateFunction(call[1] ?? '', call[2] ? [call[2]] : [], now, viewer.timeZone)
    : dateLiteral(text, now, viewer.timeZone);
  if (at === undefined) throw refuse(400, `Date value '${text}' for function 'updatedBy' is invalid.`);
  return at;
}

/** Issues that a person created, changed or commented on, within a time where one is given. */
export function updatedBy(args: readonly string[], context: JqlContext): string[] {
  const { store } = context;
  const [person = ''] = args;
  if (!store.users.has(person))
    throw refuse(400, `The value '${person}' does not exist for the function 'updatedBy'.`);
  const from = momentOf(args[1], context) ?? Number.NEGATIVE_INFINITY;
  const to = momentOf(args[2], context) ?? Number.POSITIVE_INFINITY;
  const within = (at: number) => at >= from && at <= to;
  const authors = (issue: IssueRecord): Iterable<string> =>
    new Set([
      ...issue.history.flatMap(({ author }) => author ?? []),
      ...(issue.creator ? [issue.creator] : []),
    ]);
  const commented = [...store.comments.values()]
    .filter((comment) => comment.author === person && within(comment.created))
    .map((comment) => comment.issueId);
  const changed = [...store.issues.lookup('people of changes', authors).with(person)].filter((id) => {
    const issue = store.issues.byId.get(id);
    if (!issue) return false;
    if (issue.creator === person && within(issue.created)) return true;
    return issue.history.some(({ author, at }) => author === person && within(at));
  });
  return [...new Set([...changed, ...commented])].map(String);
}

/** All issues below one: children, their children, and so on. */
export function childIssuesOf([key = '']: readonly string[], context: JqlContext): string[] {
  return below(issueNamed(key, 'childIssuesOf', context), context.store).map(String);
}
