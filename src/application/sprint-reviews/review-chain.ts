import { stableId } from '../../domain/portability/stable-id';
import type { Address, Deps, Rows } from '../ports';
import type { CheckInRecord } from '../records/check-in-record';

/** A review is corrected more often by nobody; beyond it the latest of the chain is corrected by the check-in form. */
const LINKS = 12;

/**
 * The check-ins that a sprint's reviews made of a key result. Their ids follow from the sprint and the key result, so
 * that a save that broke off, or was sent twice, makes each once.
 */
function linkId(sprintId: string, keyResultId: string, link: number): string {
  return stableId('sprint-review', sprintId, keyResultId, String(link));
}

/** What must be read to know how far the chain of a key result goes. */
export function chainAddresses(sprintId: string, keyResultId: string): Address[] {
  return Array.from({ length: LINKS }, (_, link) => ({
    kind: 'checkIn',
    key: linkId(sprintId, keyResultId, link),
  }));
}

export interface Chain {
  /** The check-in of an earlier save that still stands, a correction by its author included; null before the first. */
  readonly standing: CheckInRecord | null;
  /** The latest check-ins of the key result, where there is a standing one. */
  readonly latest: readonly CheckInRecord[];
  /** Id of the next; null where there have been too many. */
  readonly nextId: string | null;
}

const CHECK_INS_LOOKED_AT = 100;

export async function chainOf(deps: Deps, rows: Rows, sprintId: string, keyResultId: string): Promise<Chain> {
  let link = 0;
  let last: CheckInRecord | null = null;
  for (; link < LINKS; link += 1) {
    const record = rows.get('checkIn', linkId(sprintId, keyResultId, link))?.record;
    if (record === undefined) break;
    last = record;
  }
  const nextId = link < LINKS ? linkId(sprintId, keyResultId, link) : null;
  if (last === null) return { standing: null, latest: [], nextId };
  const latest = await deps.store.checkInsOf(keyResultId, CHECK_INS_LOOKED_AT);
  const all = latest.some(({ id }) => id === last?.id) ? latest : [last, ...latest];
  return { standing: follow(last, all), latest: all, nextId };
}

/** Somebody may have corrected it in the ordinary form since. */
function follow(record: CheckInRecord, all: readonly CheckInRecord[]): CheckInRecord {
  const seen = new Set<string>();
  let standing = record;
  for (let next: CheckInRecord | undefined = record; next !== undefined && !seen.has(next.id); ) {
    standing = next;
    seen.add(next.id);
    next = all.find(({ corrects }) => corrects === standing.id);
  }
  return standing;
}

/** Id of the value that a person proposes in a sprint's review. */
export function proposalId(sprintId: string, keyResultId: string, by: string, value: number): string {
  return stableId('sprint-review-proposal', sprintId, keyResultId, by, String(value));
}
