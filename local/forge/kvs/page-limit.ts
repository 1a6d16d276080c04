import { refuse } from './kvs-refusal';
import type { KvsErrorCode, KvsLimits } from './limits';

/** Rows on a page as asked for, or the default; refuses with `code`, which differs between keys and entities. */
export function pageLimit(limit: unknown, limits: Readonly<KvsLimits>, code: KvsErrorCode): number {
  if (limit === undefined) return limits.pageDefault;
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1 && limit <= limits.pageMax) {
    return limit;
  }
  return refuse(code);
}
