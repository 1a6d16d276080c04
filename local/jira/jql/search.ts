import { refuse } from '../http/refusal';
import type { IssueRecord } from '../store/records';
import type { CompiledClause } from './clause';
import { compileClause } from './compile';
import type { JqlContext } from './context';
import { allText } from './fields';
import { compileOrder } from './order';
import { parseJql } from './parse';
import { textMatch } from './text-match';

export interface SearchOptions {
  /** Refuse queries without a restriction. */
  bounded: boolean;
  /** What searches still see in place of recently changed issues. */
  stale?: ReadonlyMap<number, IssueRecord | undefined>;
  /** Issues read as they are now although the index lags. */
  reconcile?: readonly number[];
  /** Archived projects are searched too. Default: true. */
  archived?: boolean;
}

function compileWords(words: string, { store }: JqlContext): CompiledClause {
  const match = textMatch(words, 'text');
  return {
    test: (issue) => match.test(allText.of(issue, store)),
    source: allText.search(match, store),
  };
}

/** A compiled query. Refuses what Jira refuses, with 400. */
export function prepare(jql: string, context: JqlContext) {
  const parsed = parseJql(jql);
  const order = compileOrder(parsed.orderBy, context);
  const clause: CompiledClause =
    parsed.words !== undefined
      ? compileWords(parsed.words, context)
      : parsed.where
        ? compileClause(parsed.where, context)
        : { test: () => true };
  return {
    test: clause.test,
    order: order.compare,
    sorted: order.sorted,
    isOrdered: parsed.orderBy.length > 0,
    isBounded: parsed.words !== undefined || parsed.where !== undefined,
    /** Ids of issues among which all matches are, each once. */
    candidates(): Iterable<number> {
      const { byId } = context.store.issues;
      const { source } = clause;
      // To collect most of the issues takes longer than to try all of them.
      return source && source.size() < byId.size / 2 ? new Set(source.ids()) : byId.keys();
    },
  };
}

type Prepared = ReturnType<typeof prepare>;

/** Which projects are searched, asked once each. */
function searching({ store, viewer }: JqlContext, archived: boolean): (projectId: string) => boolean {
  const known = new Map<string, boolean>();
  return (projectId) => {
    const answer =
      known.get(projectId) ??
      (viewer.browses(projectId) && (archived || store.projects.get(projectId)?.archived !== true));
    known.set(projectId, answer);
    return answer;
  };
}

function matches(query: Prepared, context: JqlContext, options: SearchOptions): IssueRecord[] {
  const { store } = context;
  if (options.bounded && !query.isBounded)
    throw refuse(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  const reconciled = new Set(options.reconcile ?? []);
  const stale = new Map([...(options.stale ?? [])].filter(([id]) => !reconciled.has(id)));
  const searched = searching(context, options.archived ?? true);
  const found: IssueRecord[] = [];
  const consider = (issue: IssueRecord | undefined) => {
    if (issue && searched(issue.projectId) && query.test(issue)) found.push(issue);
  };
  for (const id of query.candidates()) if (!stale.has(id)) consider(store.issues.byId.get(id));
  for (const issue of stale.values()) consider(issue);
  return found;
}

/** All issues that a query finds and the caller may browse; the first `count` of them in order. */
export function searchIssues(
  jql: string,
  context: JqlContext,
  options: SearchOptions,
  count?: number,
): IssueRecord[] {
  const query = prepare(jql, context);
  return query.sorted(matches(query, context, options), count);
}

/** How many issues `searchIssues` would find. */
export function countIssues(jql: string, context: JqlContext, options: SearchOptions): number {
  return matches(prepare(jql, context), context, options).length;
}
