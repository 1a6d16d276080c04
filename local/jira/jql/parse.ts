import { type Clause, type Field, JastBuilder, ORDER_BY_DIRECTION_DESC } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';

export interface OrderTerm {
  field: Field;
  descending: boolean;
}

export interface ParsedQuery {
  where: Clause | undefined;
  orderBy: OrderTerm[];
  /** Bare words: Jira searches their text instead of refusing them. */
  words: string | undefined;
}

const kept = new Map<string, ParsedQuery>();

/** Only letters, digits and blanks: what Jira takes as a text search when it is no query. */
const isBareWords = (jql: string): boolean => /^[\p{L}\p{N}\s]+$/u.test(jql) && !/\border\s+by\b/i.test(jql);

function parse(jql: string): ParsedQuery {
  // A builder keeps its token stream: a second text on the same builder would match everything.
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0 || !query) {
    if (isBareWords(jql)) return { where: undefined, orderBy: [], words: jql.trim() };
    throw refuse(400, `Error in the JQL Query: ${errors[0]?.message ?? 'it cannot be read.'}`);
  }
  const orderBy = (query.orderBy ? query.orderBy.fields : []).map((term) => ({
    field: term.field,
    descending: term.direction?.value === ORDER_BY_DIRECTION_DESC,
  }));
  if (orderBy.length > 7) throw refuse(400, 'JQL can be ordered by at most 7 fields.');
  return { where: query.where ? query.where : undefined, orderBy, words: undefined };
}

/** The query of a JQL text; refuses syntax errors with 400. */
export function parseJql(jql: string): ParsedQuery {
  const known = kept.get(jql);
  if (known) return known;
  const parsed = parse(jql);
  if (kept.size > 500) kept.clear();
  kept.set(jql, parsed);
  return parsed;
}
