import { compareKeys } from './compare-keys';
import type { Condition } from './conditions';
import { HIGHEST, type KeyPart, type OrderedKey } from './ordered-key';

/** Two keys around a stretch of entries; neither is an entry of it. */
export interface KeyBounds {
  low: OrderedKey;
  high: OrderedKey;
}

/**
 * The entries below `prefix` whose next part meets the condition (all without one). Entries have a further part behind
 * it, so `[...prefix, v]` lies just before, `[...prefix, v, HIGHEST]` just behind all entries of the value v.
 */
export function keyBounds(prefix: OrderedKey, condition: Condition | undefined): KeyBounds {
  const before = (value: KeyPart): OrderedKey => [...prefix, value];
  const behind = (value: KeyPart): OrderedKey => [...prefix, value, HIGHEST];
  const all: KeyBounds = { low: prefix, high: behind(HIGHEST) };
  if (condition === undefined) return all;
  const [first, second] = condition.values;
  if (first === undefined) return all;
  switch (condition.condition) {
    case 'EQUAL_TO':
      return { low: before(first), high: behind(first) };
    case 'BEGINS_WITH':
      return { low: before(first), high: behind(`${first}${HIGHEST}`) };
    case 'GREATER_THAN':
      return { low: behind(first), high: all.high };
    case 'GREATER_THAN_EQUAL_TO':
      return { low: before(first), high: all.high };
    case 'LESS_THAN':
      return { low: all.low, high: before(first) };
    case 'LESS_THAN_EQUAL_TO':
      return { low: all.low, high: behind(first) };
    case 'BETWEEN':
      return { low: before(first), high: behind(second ?? first) };
    default:
      throw new Error(`no range for condition ${condition.condition}`);
  }
}

/** Whether an entry lies between the bounds. */
export function isBetween(at: OrderedKey, { low, high }: KeyBounds): boolean {
  return compareKeys(low, at) < 0 && compareKeys(at, high) < 0;
}
