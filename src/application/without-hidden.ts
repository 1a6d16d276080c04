import type { Caller } from './caller';
import { hiddenKeys, hiddenObjectives } from './hidden-ones';
import type { Deps } from './ports';

/** Where an answer about one objective names another, by its id and key: one object, or a list of them. */
const RELATED: ReadonlySet<string> = new Set(['parent', 'supports', 'supporters', 'children', 'targets']);
/** Where it names key results by their keys alone: one key, or a list of them. */
const KEYED: ReadonlySet<string> = new Set(['continues', 'continuedBy', 'keyResults']);
/** Some of these lists hold ids instead, which lead nowhere: looking them up would cost a storage request. */
const KEY = /^[A-Z]{1,10}-\d+$/;

interface Named {
  readonly objectiveIds: Set<string>;
  readonly keys: Set<string>;
}

/**
 * An answer without what it says of objectives that the caller does not see (PRODUCT §6): parents, children, shared
 * and supporting key results, successors. What an answer is about was tried by its use case; this is for what that
 * names besides, wherever it stands, in procedures to come too. Costs nothing where all were judged already.
 */
export async function withoutHidden<T>(deps: Deps, caller: Caller, answer: T): Promise<T> {
  const named: Named = { objectiveIds: new Set(), keys: new Set() };
  collect(answer, named);
  if (named.objectiveIds.size === 0 && named.keys.size === 0) return answer;
  const hidden: Named = {
    objectiveIds: new Set(await hiddenObjectives(deps, caller, named.objectiveIds)),
    keys: new Set(await hiddenKeys(deps, caller, named.keys)),
  };
  if (hidden.objectiveIds.size === 0 && hidden.keys.size === 0) return answer;
  // Only what may be null becomes null, and only lists lose entries: the shape stays what it was.
  return strip(answer, hidden) as T;
}

function collect(value: unknown, into: Named): void {
  if (Array.isArray(value)) {
    // Trends are long lists of numbers; lists are all of one sort.
    if (typeof value[0] === 'object') for (const each of value) collect(each, into);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (RELATED.has(name)) {
      for (const each of listOf(inner)) {
        const id = objectiveIdOf(each);
        if (id !== undefined) into.objectiveIds.add(id);
      }
    } else if (KEYED.has(name)) {
      for (const each of listOf(inner)) if (typeof each === 'string' && KEY.test(each)) into.keys.add(each);
    }
    collect(inner, into);
  }
}

function strip(value: unknown, hidden: Named): unknown {
  if (Array.isArray(value)) {
    return typeof value[0] === 'object' ? value.map((each) => strip(each, hidden)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const gone = (each: unknown) =>
        RELATED.has(name)
          ? hidden.objectiveIds.has(objectiveIdOf(each) ?? '')
          : KEYED.has(name) && typeof each === 'string' && hidden.keys.has(each);
      if (Array.isArray(inner))
        return [
          name,
          strip(
            inner.filter((each) => !gone(each)),
            hidden,
          ),
        ];
      return [name, gone(inner) ? null : strip(inner, hidden)];
    }),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function objectiveIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('objectiveId' in value)) return undefined;
  return typeof value.objectiveId === 'string' ? value.objectiveId : undefined;
}
