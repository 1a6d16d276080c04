import type { FieldProblem } from './field-problem';

/** What has a human key (PRODUCT §2): objectives, key results and key result areas. */
export const KEY_KINDS = ['objective', 'key-result', 'kra'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** The prefix of each kind's keys; a setting of the installation. */
export type KeyPrefixes = Readonly<Record<KeyKind, string>>;

export const DEFAULT_PREFIXES: KeyPrefixes = { objective: 'O', 'key-result': 'KR', kra: 'KRA' };

/** Longer numbers are not keys but something else that looks like one. */
export const KEY_NUMBER_LIMIT = 999_999_999;
export const PREFIX_LIMIT = 10;

export interface HumanKey {
  readonly kind: KeyKind;
  readonly number: number;
}

/** `KR-12`. */
export function formatKey(key: HumanKey, prefixes: KeyPrefixes = DEFAULT_PREFIXES): string {
  return `${prefixes[key.kind]}-${key.number}`;
}

// A hyphen, the hyphen proper and the non-breaking one, which word processors put in.
const KEY_SHAPE = /^([a-z][a-z0-9]*)[-\u2010\u2011]0*([1-9][0-9]{0,8})$/i;

/**
 * The key that a text is, in any case and without its leading zeros (`kr-007` is KR-7); undefined when
 * it is none, or of none of these prefixes. Reads exactly one key: finding keys in a sprint goal is
 * another matter.
 */
export function parseKey(text: string, prefixes: KeyPrefixes = DEFAULT_PREFIXES): HumanKey | undefined {
  const parts = KEY_SHAPE.exec(text.trim());
  const prefix = parts?.[1]?.toUpperCase();
  const kind = KEY_KINDS.find((each) => prefixes[each].toUpperCase() === prefix);
  return kind === undefined ? undefined : { kind, number: Number(parts?.[2]) };
}

export type PrefixProblem = FieldProblem<KeyKind, 'shape' | 'taken'>;

/** What is wrong with a set of prefixes; empty when nothing is. */
export function checkPrefixes(prefixes: KeyPrefixes): PrefixProblem[] {
  const problems: PrefixProblem[] = [];
  for (const [index, field] of KEY_KINDS.entries()) {
    const prefix = prefixes[field];
    if (!/^[A-Z][A-Z0-9]*$/.test(prefix) || prefix.length > PREFIX_LIMIT) {
      const hint = `Use 1 to ${PREFIX_LIMIT} capital letters and digits, a letter first.`;
      problems.push({ field, code: 'shape', hint });
    }
    const other = KEY_KINDS.slice(0, index).find((each) => prefixes[each] === prefix);
    if (other !== undefined) {
      problems.push({ field, code: 'taken', hint: `${prefix} is already the prefix of another kind.` });
    }
  }
  return problems;
}

/** The kinds whose prefix is also a Jira project's key, so that KR-12 could mean an issue (PRODUCT §2). */
export function prefixesTakenByProjects(prefixes: KeyPrefixes, projectKeys: Iterable<string>): KeyKind[] {
  const taken = new Set([...projectKeys].map((key) => key.toUpperCase()));
  return KEY_KINDS.filter((kind) => taken.has(prefixes[kind].toUpperCase()));
}
