import type { KeyKind } from './tag-grammar';

/** Key of the issue property that copies what an issue serves; `manifest.yml` makes it searchable. */
export const SEARCH_PROPERTY = 'throughline';

/** Parents that one query names: Jira takes 1,000 literals in what a function answers. */
export const PARENTS_LIMIT = 900;

/** The path of the property that holds keys of a kind. */
const PATHS = { keyResult: 'keyResult', objective: 'objective', area: 'area' } as const satisfies Record<
  KeyKind,
  string
>;

const property = (path: string) => `issue.property[${SEARCH_PROPERTY}].${path}`;
const ids = (parents: readonly string[]) => `(${parents.join(', ')})`;

/** `in` and `not in`, the operators that the functions are declared with. */
export type Membership = 'in' | 'not in';

/**
 * What `issue in contributesTo("KR-12")` stands for: issues linked to it, and children of linked epics and of epics
 * below linked initiatives. `parents`: their ids, at most `PARENTS_LIMIT`. Sub-tasks are in their parent: neither answer
 * has them, but for those that are linked themselves.
 */
export function contributesToJql(
  { kind, key }: { readonly kind: KeyKind; readonly key: string },
  parents: readonly string[],
  membership: Membership,
): string {
  const path = property(PATHS[kind]);
  if (membership === 'in') {
    return parents.length === 0 ? `${path} = "${key}"` : `${path} = "${key}" OR parent in ${ids(parents)}`;
  }
  // Jira's negations leave out issues that have no value at all.
  const own = `(${path} is EMPTY OR ${path} != "${key}")`;
  const through = parents.length === 0 ? '' : ` AND (parent is EMPTY OR parent not in ${ids(parents)})`;
  return `${own}${through} AND issuetype not in subTaskIssueTypes()`;
}

/** Where work is looked for: a project, or what a board's filter finds. */
export type WorkScope = { readonly kind: 'project' | 'filter'; readonly name: string };

/**
 * What `issue in unaligned("SHOP")` stands for: work of the scope (issues of level 0; sub-tasks are in their parent,
 * epics are no work of their own) that serves nothing open, neither by its own links nor by its parent's. By level, for
 * types have other names in each project and language; Jira Cloud searches it, though its list of fields leaves it out.
 */
export function unalignedJql(
  { kind, name }: WorkScope,
  parents: readonly string[],
  membership: Membership,
): string {
  const scope = `${kind} = ${quoted(name)}`;
  const own = property('serves');
  if (membership === 'in') {
    const through = parents.length === 0 ? '' : ` AND (parent is EMPTY OR parent not in ${ids(parents)})`;
    return `${scope} AND hierarchyLevel = 0 AND ${own} is EMPTY${through}`;
  }
  const through = parents.length === 0 ? '' : ` OR parent in ${ids(parents)}`;
  const outside = kind === 'project' ? `project != ${quoted(name)}` : `NOT filter = ${quoted(name)}`;
  return `${outside} OR hierarchyLevel != 0 OR ${own} is not EMPTY${through}`;
}

/** A text as JQL writes it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
