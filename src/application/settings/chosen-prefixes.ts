import { KEY_KINDS, type KeyKind, type KeyPrefixes } from '../../domain/alignment/tag-grammar';
import { invalid } from '../invalid';
import { counterAddress } from '../okrs/next-key';
import type { Deps } from '../ports';
import type { SettingsRecord } from '../records/settings-record';

/** Which kinds have handed out a key: their prefix stands in goals and links, and stays. */
export type FixedPrefixes = { readonly [Kind in KeyKind]: boolean };

export async function fixedPrefixes(deps: Deps, prefixes: KeyPrefixes): Promise<FixedPrefixes> {
  const rows = await deps.store.read(KEY_KINDS.map((kind) => counterAddress(prefixes[kind])));
  const isFixed = (kind: KeyKind) => rows.get('counter', prefixes[kind]) !== undefined;
  return { keyResult: isFixed('keyResult'), area: isFixed('area'), objective: isFixed('objective') };
}

/**
 * The prefixes of keys that somebody chose (PRODUCT §2), and whether a Jira project has one of them as its key, which
 * makes bare keys in goals mean issues. Refused where two are equal, or where keys of that kind exist already.
 */
export async function choosePrefixes(
  deps: Deps,
  before: SettingsRecord,
  chosen: KeyPrefixes,
): Promise<Pick<SettingsRecord, 'prefixes' | 'prefixesTaken'>> {
  const changed = KEY_KINDS.filter((kind) => chosen[kind] !== before.prefixes[kind]);
  if (changed.length === 0) return { prefixes: before.prefixes, prefixesTaken: before.prefixesTaken };
  const fixed = await fixedPrefixes(deps, before.prefixes);
  const problems = changed.flatMap((kind) => {
    const field = `prefixes.${kind}`;
    if (fixed[kind]) {
      const hint = `There are keys like ${before.prefixes[kind]}-1 already, in goals and links: their prefix stays.`;
      return [{ field, hint }];
    }
    const twin = KEY_KINDS.some((other) => other !== kind && chosen[other] === chosen[kind]);
    return twin ? [{ field, hint: 'Another kind has this prefix. Each needs one of its own.' }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
  const taken = await deps.jira.projectKeys(KEY_KINDS.map((kind) => chosen[kind]));
  return { prefixes: { ...chosen }, prefixesTaken: taken.length > 0 };
}
