import { isDue } from '../../domain/automation/slot';
import type { Address, Deps } from '../ports';
import { AUTOMATION_SHARDS } from '../records/automation-records';

/** Key results that one message reads. */
const AT_ONCE = 20;
/** Seconds between two messages of an hour, so that Jira is not asked all at once. */
const APART = 60;
const LONGEST_DELAY = 900;

/** Every hour: hands the key results whose hour it is to the queue, in portions spread over a quarter of an hour. */
export async function startDueAutomations(deps: Deps): Promise<void> {
  const shards = Array.from({ length: AUTOMATION_SHARDS }, (_, shard) => String(shard));
  const rows = await deps.store.read(shards.map((key): Address => ({ kind: 'automations', key })));
  const now = deps.clock.now();
  const due = shards
    .flatMap((key) => rows.get('automations', key)?.record.items ?? [])
    .filter((item) => isDue(item.slot, item.every, now))
    // Equal queries have equal slots: side by side they are asked once.
    .sort((a, b) => a.slot - b.slot)
    .map(({ keyResultId, objectiveId }) => ({ keyResultId, objectiveId }));
  for (let at = 0; at * AT_ONCE < due.length; at += 1) {
    const keyResults = due.slice(at * AT_ONCE, (at + 1) * AT_ONCE);
    await deps.queue.push(
      { kind: 'automation', keyResults, notBefore: null },
      Math.min(LONGEST_DELAY, at * APART),
    );
  }
}
