import type { KeyResultView } from '../../../../../src/contract/views';

/** Of the ids of key results that waited for a check-in those that still do, after a write answered with these. */
export function stillDue(
  due: readonly string[],
  keyResults: readonly Pick<KeyResultView, 'id' | 'checkInDue'>[],
): readonly string[] {
  const settled = new Set(keyResults.filter((each) => !each.checkInDue).map(({ id }) => id));
  return due.filter((id) => !settled.has(id));
}
