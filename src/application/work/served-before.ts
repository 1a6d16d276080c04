import type { LinkRecord } from '../records/link-record';

type Past = NonNullable<LinkRecord['servedBefore']>;
type Served = Omit<Past[number], 'until'>;

/** No sprint that runs began longer ago; and no issue is linked back and forth more often. */
const REMEMBERED_DAYS = 60;
const REMEMBERED_CHANGES = 12;

/** What an issue serves by its own links now: contributing ones alone count (PRODUCT §3.16). */
export function servedNow({ targets, areas }: Pick<LinkRecord, 'targets' | 'areas'>): Served {
  return {
    keyResults: targets
      .filter(({ relation }) => relation === 'contributes')
      .map(({ keyResultId: id, objectiveId, key }) => ({ id, objectiveId, key })),
    areas: areas
      .filter(({ relation }) => relation === 'contributes')
      .map(({ areaId: id, key }) => ({ id, key })),
  };
}

/** The same at a moment (ISO, inclusive), as far back as it is remembered. */
export function servedAt(link: LinkRecord | undefined, moment: string): Served {
  if (link === undefined) return { keyResults: [], areas: [] };
  return link.servedBefore?.find(({ until }) => until > moment) ?? servedNow(link);
}

/** The row after a change, which remembers what it served until `now` (milliseconds) where that is something else. */
export function withServedBefore(before: LinkRecord, after: LinkRecord, now: number): LinkRecord {
  const was = servedNow(before);
  if (idsIn(was) === idsIn(servedNow(after))) return after;
  const oldest = new Date(now - REMEMBERED_DAYS * 86_400_000).toISOString();
  const kept = (before.servedBefore ?? []).filter(({ until }) => until > oldest);
  const all: Past = [...kept, { until: new Date(now).toISOString(), ...was }];
  return { ...after, servedBefore: all.slice(-REMEMBERED_CHANGES) };
}

const idsIn = ({ keyResults, areas }: Served): string =>
  [...keyResults, ...areas]
    .map(({ id }) => id)
    .sort()
    .join();
