import { refuse } from './kvs-refusal';
import type { WireItem } from './wire';

/** Refuses a request that names a row twice with KEY_DUPLICATION_ERROR. */
export function refuseDuplicates(items: readonly WireItem[]): void {
  const seen = new Set(items.map(({ entityName, key }) => JSON.stringify([entityName, key])));
  if (seen.size !== items.length) refuse('KEY_DUPLICATION_ERROR');
}
