import type { JiraChange } from '../jira-change';
import type { Address, Change, Deps, Stored } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { isKept } from '../visible-rows';
import { askToFollow } from '../work/links-changed';
import { supporterSteps } from './support-steps';

/** Rows changed in one transaction; Forge takes 25 steps. */
const AT_ONCE = 20;

type Placement = Pick<Extract<JiraChange, { kind: 'placement' }>, 'objectiveId' | 'keyResultId' | 'key'>;

/**
 * Asks the queue to put right what points to key results that were moved, deleted or brought back. Until then
 * readers find them by their handles. Never throws: what was changed is saved by then.
 */
export async function placementsChanged(
  deps: Deps,
  objective: ObjectiveRecord,
  keyResults: readonly KeyResultRecord[],
): Promise<void> {
  for (const { id, key, links, runs, supports, supporters } of keyResults) {
    if (links.length + runs.length + supporters.length === 0 && supports === null) continue;
    const change = { kind: 'placement', objectiveId: objective.id, keyResultId: id, key } as const;
    try {
      await deps.queue.push(change);
    } catch (thrown) {
      deps.log.error('placement-not-queued', { key }, thrown);
    }
  }
}

/** Puts right the rows that say where a key result is: supported and supporting ones, work links, sprints. Idempotent. */
export async function settlePlacement(deps: Deps, placement: Placement): Promise<void> {
  const found = await findKeyResult(deps, placement);
  if (found === undefined) return;
  const { objective, keyResult } = found;
  await again(() => settleSupported(deps, objective, keyResult));
  if (!isKept(objective) || !isKept(keyResult)) return;
  for (const { keyResultId, objectiveId } of keyResult.supporters) {
    await again(() => settleSupporter(deps, objective, keyResult, { keyResultId, objectiveId }));
  }
  const rows = [
    ...keyResult.links.map(({ issueId }): Address => ({ kind: 'link', key: issueId })),
    ...keyResult.runs.map(({ sprintId }): Address => ({ kind: 'sprint', key: sprintId })),
  ];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await again(() => settleTargets(deps, objective, keyResult, rows.slice(at, at + AT_ONCE)));
  }
  await askToFollow(
    deps,
    keyResult.links.map(({ issueId }) => issueId),
  );
}

async function findKeyResult(deps: Deps, { objectiveId, keyResultId, key }: Placement) {
  const rows = await deps.store.read([
    { kind: 'objective', key: objectiveId },
    { kind: 'handle', key },
  ]);
  const handle = rows.get('handle', key)?.record;
  const now = handle?.kind === 'key-result' ? handle.objectiveId : objectiveId;
  const objective =
    now === objectiveId
      ? rows.get('objective', objectiveId)?.record
      : (await deps.store.read([{ kind: 'objective', key: now }])).get('objective', now)?.record;
  const keyResult = objective?.keyResults.find(({ id }) => id === keyResultId);
  return objective === undefined || keyResult === undefined ? undefined : { objective, keyResult };
}

/** The shared key result lists it where it is, or not at all while it is deleted. */
async function settleSupported(
  deps: Deps,
  objective: ObjectiveRecord,
  { id, key, supports, deletedAt }: KeyResultRecord,
): Promise<void> {
  if (supports === null) return;
  const own = { keyResultId: id, objectiveId: objective.id, key };
  const there = isKept(objective) && deletedAt === null;
  const steps = there
    ? await supporterSteps(deps, own, null, supports)
    : await supporterSteps(deps, own, supports, null);
  await deps.store.commit(await thatChange(deps, steps));
}

/** One that supports it names the objective where it is now. */
async function settleSupporter(
  deps: Deps,
  objective: ObjectiveRecord,
  shared: KeyResultRecord,
  supporter: { readonly keyResultId: string; readonly objectiveId: string },
): Promise<void> {
  const rows = await deps.store.read([{ kind: 'objective', key: supporter.objectiveId }]);
  const row = rows.get('objective', supporter.objectiveId);
  if (row === undefined) return;
  const keyResults = row.record.keyResults.map((each) =>
    each.id === supporter.keyResultId && each.supports?.keyResultId === shared.id
      ? { ...each, supports: { ...each.supports, objectiveId: objective.id } }
      : each,
  );
  await commitChanged(deps, row, { ...row.record, keyResults });
}

async function settleTargets(
  deps: Deps,
  { id: objectiveId }: ObjectiveRecord,
  { id: keyResultId }: KeyResultRecord,
  addresses: readonly Address[],
): Promise<void> {
  const rows = await deps.store.read(addresses);
  const placed = <T extends { readonly keyResultId: string }>(targets: readonly T[]): T[] =>
    targets.map((each) => (each.keyResultId === keyResultId ? { ...each, objectiveId } : each));
  const steps = addresses.flatMap(({ kind, key }): Change[] => {
    if (kind !== 'link' && kind !== 'sprint') return [];
    if (kind === 'link') {
      const row = rows.get('link', key);
      if (row === undefined) return [];
      const record = { ...row.record, targets: placed(row.record.targets) };
      return isSame(record, row.record) ? [] : [{ op: 'put', kind, key, record, version: row.version }];
    }
    const row = rows.get('sprint', key);
    if (row === undefined) return [];
    const record = { ...row.record, targets: placed(row.record.targets) };
    return isSame(record, row.record) ? [] : [{ op: 'put', kind, key, record, version: row.version }];
  });
  await deps.store.commit(steps);
}

/** Steps that write what is there already are left out: a write costs twenty reads. */
async function thatChange(deps: Deps, steps: readonly Change[]): Promise<Change[]> {
  const rows = await deps.store.read(steps.map(({ key }): Address => ({ kind: 'objective', key })));
  return steps.filter(
    (step) => step.op === 'put' && !isSame(rows.get('objective', step.key)?.record, step.record),
  );
}

async function commitChanged(deps: Deps, row: Stored<'objective'>, record: ObjectiveRecord): Promise<void> {
  if (isSame(record, row.record)) return;
  await deps.store.commit([{ op: 'put', kind: 'objective', key: record.id, record, version: row.version }]);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
