import { createHash } from 'node:crypto';
import type { Query } from './query';
import { refuse } from './refusal';

const WEEK = 7 * 86_400_000;

interface Offset {
  startAt: number;
  maxResults: number;
}

const shortened = (size: number): number => Math.ceil(size / 2);

/** Start and size asked for: sizes above the cap are silently clamped, as Jira does. */
export function windowOf(query: Query, usual: number, cap: number): Offset {
  const startAt = Math.max(0, query.int('startAt', 0));
  const asked = query.int('maxResults', usual);
  return { startAt, maxResults: Math.min(cap, asked < 0 ? usual : asked) };
}

/** Start and size of an offset page, both told in the answer; half as long while pages are short. */
export function offsetOf(query: Query, usual: number, cap: number): Offset {
  const { startAt, maxResults } = windowOf(query, usual, cap);
  return { startAt, maxResults: query.shortPages ? shortened(maxResults) : maxResults };
}

/** A `values` page. `total` is left out where Jira leaves it out (epics). */
export function valuesPage<T>(
  all: readonly T[],
  { startAt, maxResults }: Offset,
  withTotal = true,
): { maxResults: number; startAt: number; total?: number; isLast: boolean; values: T[] } {
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  return { maxResults, startAt, ...(withTotal ? { total: all.length } : {}), isLast, values };
}

interface Token {
  /** Fingerprint of the query that the token belongs to. */
  q: string;
  /** Position after the last issue handed out. */
  o: number;
  /** When it was made, epoch ms. */
  t: number;
}

const fingerprint = (query: unknown): string =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);

function readToken(text: string): Token | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof value !== 'object' || value === null) return undefined;
    const { q, o, t } = { q: undefined, o: undefined, t: undefined, ...value };
    if (typeof q !== 'string' || typeof o !== 'number' || typeof t !== 'number' || o < 0) return undefined;
    return { q, o, t };
  } catch {
    return undefined;
  }
}

/**
 * A token page of what `list` gives: all of it, the first `upTo` in order. The token belongs to `query` (anything
 * that must stay the same) and to one week; others are refused with 400. It is absent on the last page.
 */
export function tokenPage<T>(
  list: (upTo: number) => readonly T[],
  options: { query: unknown; token: string | undefined; maxResults: number; now: number; short: boolean },
): { items: T[]; isLast: boolean; nextPageToken?: string } {
  const q = fingerprint(options.query);
  let from = 0;
  if (options.token) {
    const token = readToken(options.token);
    if (!token || token.q !== q || options.now - token.t > WEEK)
      throw refuse(
        400,
        'The provided next page token is invalid or expired. Please provide a valid next page token.',
      );
    from = token.o;
  }
  const asked = Math.max(1, options.maxResults);
  const size = options.short ? shortened(asked) : asked;
  const all = list(from + size);
  const items = all.slice(from, from + size);
  const next = from + items.length;
  if (next >= all.length) return { items, isLast: true };
  const token: Token = { q, o: next, t: options.now };
  return { items, isLast: false, nextPageToken: Buffer.from(JSON.stringify(token)).toString('base64url') };
}
