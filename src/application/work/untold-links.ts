import type { Address, Change, Deps, Rows } from '../ports';
import type { LinkRecord } from '../records/link-record';
import { again } from '../retry';

type Stored = Pick<Deps, 'store' | 'clock'>;

/** Rows changed in one transaction. */
const AT_ONCE = 20;

/** The links of these issues that something is still to follow, as they are now. */
export async function untoldAmong(deps: Stored, issueIds: readonly string[]): Promise<LinkRecord[]> {
  const rows = await readLinks(deps, issueIds);
  return issueIds
    .flatMap((id) => rows.get('link', id)?.record ?? [])
    .filter(({ untoldSince }) => untoldSince !== undefined);
}

/** Notes that these have been followed. One that changed meanwhile is left: its own message is on its way. */
export async function noteFollowed(deps: Stored, links: readonly LinkRecord[]): Promise<void> {
  const seen = new Map(links.map((link) => [link.issueId, JSON.stringify(link)]));
  await changeLinks(deps, [...seen.keys()], (record) => {
    if (JSON.stringify(record) !== seen.get(record.issueId)) return record;
    const { untoldSince: _, ...followed } = record;
    return followed;
  });
}

/** Notes that something is to follow these after all: the next daily pass tries it. */
export async function noteUntold(deps: Stored, issueIds: readonly string[]): Promise<void> {
  const untoldSince = new Date(deps.clock.now()).toISOString();
  await changeLinks(deps, issueIds, (record) => ({ ...record, untoldSince }));
}

async function changeLinks(
  deps: Stored,
  issueIds: readonly string[],
  change: (record: LinkRecord) => LinkRecord,
): Promise<void> {
  for (let at = 0; at < issueIds.length; at += AT_ONCE) {
    const some = issueIds.slice(at, at + AT_ONCE);
    await again(async () => {
      const rows = await readLinks(deps, some);
      const steps = some.flatMap((key): Change[] => {
        const row = rows.get('link', key);
        const record = row === undefined ? undefined : change(row.record);
        if (row === undefined || record === undefined || record === row.record) return [];
        return [{ op: 'put', kind: 'link', key, record, version: row.version }];
      });
      if (steps.length > 0) await deps.store.commit(steps);
    });
  }
}

function readLinks(deps: Stored, issueIds: readonly string[]): Promise<Rows> {
  return deps.store.read(issueIds.map((key): Address => ({ kind: 'link', key })));
}
