import type { Deps } from '../ports';

/**
 * To be called once an invocation is done, whether it succeeded or not: tells open screens in one message what it
 * committed (decision 011). Answers what was told. Never throws.
 */
export async function publishChanges({
  changes,
  live,
}: Pick<Deps, 'changes' | 'live'>): Promise<readonly string[]> {
  const changed = changes.take();
  if (changed.length > 0) await live.publish(changed);
  return changed;
}
