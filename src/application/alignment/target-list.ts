import type { WorkTarget } from '../../contract/alignment/answers';

/** What work counts for, each named once and from then on by its place. */
export interface TargetList {
  readonly targets: readonly WorkTarget[];
  /** Of a key result; of `other` where the caller does not see it in this cycle. */
  keyResult(id: string): number;
  area(id: string): number;
  unaligned(): number;
}

/** `isShown` tells the key results that may be named. */
export function targetList(isShown: (keyResultId: string) => boolean): TargetList {
  const targets: WorkTarget[] = [];
  const places = new Map<string, number>();
  const placeOf = (name: string, target: WorkTarget): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, targets.length);
    return targets.push(target) - 1;
  };
  return {
    targets,
    keyResult: (id) =>
      isShown(id)
        ? placeOf(`key-result ${id}`, { kind: 'key-result', id })
        : placeOf('other', { kind: 'other' }),
    area: (id) => placeOf(`area ${id}`, { kind: 'area', id }),
    unaligned: () => placeOf('unaligned', { kind: 'unaligned' }),
  };
}
