import { refuse } from '../http/refusal';
import type { IssueRecord } from '../store/records';
import { compileClause } from './compile';
import type { JqlContext, Test } from './context';
import { compileOrder } from './order';
import { parseJql } from './parse';
import { textMatcher } from './text-match';

export interface SearchOptions {
  /** Refuse queries without a restriction. */
  bounded: boolean;
  /** What searches still see in place of recently changed issues. */
  stale?: ReadonlyMap<number, IssueRecord | undefined>;
  /** Issues read as they are now although the index lags. */
  reconcile?: readonly number[];
}

/** A compiled query: its test, candidates and order. Refuses what Jira refuses, with 400. */
export function prepare(jql: string, context: JqlContext) {
  const parsed = parseJql(jql);
  const order = compileOrder(parsed.orderBy, context);
  const isOrdered = parsed.orderBy.length > 0;
  if (parsed.words !== undefined) {
    const matches = textMatcher(parsed.words);
    const test: Test = (issue) => matches(`${issue.summary}\n${issue.description ?? ''}`);
    return { test, order, isOrdered, isBounded: true, candidates: undefined };
  }
  if (!parsed.where) return { test: () => true, order, isOrdered, isBounded: false, candidates: undefined };
  return {
    candidates: undefined,
    ...compileClause(parsed.where, context),
    order,
    isOrdered,
    isBounded: true,
  };
}

/** All issues that a query finds and the caller may browse, in order. */
export function searchIssues(jql: string, context: JqlContext, options: SearchOptions): IssueRecord[] {
  const { store, viewer } = context;
  const query = prepare(jql, context);
  if (options.bounded && !query.isBounded)
    throw refuse(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  const reconciled = new Set(options.reconcile ?? []);
  const stale = new Map([...(options.stale ?? [])].filter(([id]) => !reconciled.has(id)));
  const found: IssueRecord[] = [];
  const consider = (issue: IssueRecord | undefined) => {
    if (issue && viewer.browses(issue.projectId) && query.test(issue)) found.push(issue);
  };
  const ids = query.candidates ? new Set(query.candidates()) : store.issues.byId.keys();
  for (const id of ids) if (!stale.has(id)) consider(store.issues.byId.get(id));
  for (const issue of stale.values()) consider(issue);
  return found.sort(query.order);
}
