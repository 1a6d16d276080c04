/** What a tag can point at. */
export const KEY_KINDS = ['keyResult', 'area', 'objective'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** The letters before the hyphen, per kind; a setting of the installation (PRODUCT §2). */
export type KeyPrefixes = Readonly<Record<KeyKind, string>>;

export const DEFAULT_PREFIXES: KeyPrefixes = { keyResult: 'KR', area: 'KRA', objective: 'O' };

export interface TagOptions {
  readonly prefixes: KeyPrefixes;
  /** True when no Jira project has one of the prefixes as its key: then `KR-12` without brackets is a tag too. */
  readonly bareKeys: boolean;
}

/** A key as the app writes it: upper case prefix as in the settings, plain hyphen, no leading zeros. */
export interface KeyRef {
  readonly kind: KeyKind;
  readonly key: string;
}

/** One tag in a text: offsets are UTF-16 units, `end` is exclusive. */
export interface TagSpan {
  readonly start: number;
  readonly end: number;
  readonly form: 'bracket' | 'parenthesis' | 'bare';
  readonly keys: readonly KeyRef[];
}

export interface TagGrammar {
  readonly prefixes: KeyPrefixes;
  readonly tag: RegExp;
  readonly key: RegExp;
}

const HYPHENS = '\\-\\u2010-\\u2013\\u2212\\uFE63\\uFF0D';
// Word processors put word joiners around a hyphen to keep it unbroken.
const HYPHEN = `\\u2060?[${HYPHENS}]\\u2060?`;
// Blanks within one line, and the invisible marks that right-to-left editors and web pages leave behind.
const BLANK = '[ \\t\\u00A0\\u1680\\u2000-\\u200F\\u202A-\\u202F\\u205F\\u2060\\u2066-\\u2069\\u3000\\uFEFF]';
// Counted from 1; more digits than the app ever gives are somebody else's number.
const NUMBER = '0*[1-9]\\d{0,8}';
const SEPARATOR = `${BLANK}*(?:[,;/|&+、،؛]|${BLANK}(?:and|und)(?=${BLANK}))${BLANK}*`;

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The longer prefix first, so that `KRA-3` is never read as `KR`. */
const alternatives = (prefixes: readonly string[]): string =>
  [...prefixes]
    .filter((prefix) => prefix !== '')
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');

/**
 * Compiles the grammar of tags (PRODUCT §5.1). A tag is
 * - `[KR-12]`, `[KR-12, KRA-3]`, `[O-3]`: brackets that hold nothing but keys;
 * - with `bareKeys`, also `KR-12`, `#KR-12`, `KR-12 and KR-14`, `(KR-12)`; an objective needs brackets always,
 *   because `O-3` is an ordinary word.
 * Any case, leading zeros dropped, every kind of hyphen. A number is at least 1 and at most 9 digits long.
 */
export function tagGrammar({ prefixes, bareKeys }: TagOptions): TagGrammar {
  const any = `(?:${alternatives([prefixes.keyResult, prefixes.area, prefixes.objective])})${HYPHEN}${NUMBER}`;
  const work = `(?:${alternatives([prefixes.keyResult, prefixes.area])})${HYPHEN}${NUMBER}`;
  const bracket = `[[［]${BLANK}*${any}(?:(?:${SEPARATOR}|${BLANK}+)${any})*${BLANK}*,?${BLANK}*[\\]］]`;
  const list = `${work}(?:${SEPARATOR}${work})*`;
  const parenthesis = `\\(${BLANK}*${list}${BLANK}*\\)`;
  const bare =
    `(?<![\\p{L}\\p{M}\\p{N}_.@=&%$#/\\\\${HYPHENS}])#?${list}` +
    `(?![\\p{L}\\p{M}\\p{N}_#])(?!${HYPHEN}[\\p{L}\\p{N}])(?!\\.[\\p{Ll}\\p{N}])`;
  return {
    prefixes,
    tag: new RegExp(bareKeys ? `${bracket}|${parenthesis}|${bare}` : bracket, 'giu'),
    key: new RegExp(`(${alternatives(Object.values(prefixes))})${HYPHEN}0*(\\d+)`, 'giu'),
  };
}

const kindOf = (prefix: string, prefixes: KeyPrefixes): KeyKind =>
  KEY_KINDS.find((kind) => prefixes[kind].toLowerCase() === prefix.toLowerCase()) ?? 'keyResult';

/** The keys inside a tag, in order, each once. */
export function keysIn(tag: string, { key, prefixes }: TagGrammar): KeyRef[] {
  const found = new Map<string, KeyRef>();
  for (const [, prefix = '', number = ''] of tag.matchAll(key)) {
    const kind = kindOf(prefix, prefixes);
    const ref = { kind, key: `${prefixes[kind]}-${number}` };
    if (!found.has(ref.key)) found.set(ref.key, ref);
  }
  return [...found.values()];
}

/**
 * Reads one key as a person types it (` kr-007 ` → `KR-7`), with or without brackets; `undefined` when the text is
 * anything else.
 */
export function parseKey(text: string, prefixes: KeyPrefixes): KeyRef | undefined {
  const grammar = tagGrammar({ prefixes, bareKeys: false });
  const bracketed = /^\s*\[/.test(text) ? text.trim() : `[${text.trim()}]`;
  const [match] = bracketed.match(grammar.tag) ?? [];
  if (match !== bracketed) return undefined;
  const keys = keysIn(match, grammar);
  return keys.length === 1 ? keys[0] : undefined;
}
