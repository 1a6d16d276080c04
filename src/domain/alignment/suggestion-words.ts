import { PHRASES, RELATED_TERMS, STOP_WORDS, WEAK_WORDS } from './word-lists';

/** A word of a text that can be searched for. */
export interface Word {
  /** As typed, in lower case, for showing. */
  readonly written: string;
  readonly stem: string;
  /** True for words that fit half of all goals. */
  readonly weak: boolean;
}

const VOWEL = /[aeiouy]/;

function withoutEnding(word: string, ending: string, least: number): string | undefined {
  if (!word.endsWith(ending) || word.length - ending.length < least) return undefined;
  const rest = word.slice(0, -ending.length);
  return VOWEL.test(rest) ? rest : undefined;
}

const undoubled = (word: string): string => (/([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);

/**
 * A light stem that serves English and most German plurals: "crashes", "crashed", "crashing" are "crash". It only has
 * to bring the same words together; it need not be a word.
 */
export function stem(word: string): string {
  let rest = word;
  if (rest.length > 4 && rest.endsWith('ies')) rest = `${rest.slice(0, -3)}y`;
  else if (/(?:ch|sh|ss|x|z)es$/.test(rest)) rest = rest.slice(0, -2);
  else if (rest.length > 2 && /[^sui]s$/.test(rest)) rest = rest.slice(0, -1);
  const verb = withoutEnding(rest, 'ing', 3) ?? withoutEnding(rest, 'ed', 3);
  if (verb !== undefined) rest = undoubled(verb);
  rest =
    withoutEnding(rest, 'ment', 3) ??
    withoutEnding(rest, 'ly', 4) ??
    (rest.length > 7 ? withoutEnding(rest, 'en', 5) : undefined) ??
    (/[ts]ion$/.test(rest) ? withoutEnding(rest, 'ion', 4) : undefined) ??
    rest;
  return rest.length > 3 && rest.endsWith('e') ? rest.slice(0, -1) : rest;
}

const stemsOf = (list: Iterable<string>): ReadonlySet<string> => new Set([...list].map(stem));

const WEAK_STEMS = stemsOf(WEAK_WORDS);

const PHRASE_STEMS: ReadonlyMap<string, string> = new Map(
  [...PHRASES].map(([phrase, joined]) => [phrase.split(' ').map(stem).join(' '), joined]),
);

const RELATED: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const related = new Map<string, Set<string>>();
  for (const group of RELATED_TERMS.map(stemsOf))
    for (const member of group) {
      const known = related.get(member) ?? new Set<string>();
      for (const other of group) if (other !== member) known.add(other);
      related.set(member, known);
    }
  return related;
})();

/** Stems of words that mean much the same, itself not among them; empty for a word the table has not got. */
export const relatedStems = (wordStem: string): Iterable<string> => RELATED.get(wordStem) ?? [];

/** Stems that the table of related words knows, for finding typing errors in them. */
export const RELATED_STEMS: readonly string[] = [...RELATED.keys()];

const isAddress = (run: string): boolean => /:\/\/|[^@]@[^@]+\./.test(run);
const ISSUE_KEY = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\p{N}_]+-\d+(?![\p{L}\p{N}_-])/gu;

const withoutAddresses = (text: string): string =>
  text
    .split(/\s+/)
    .filter((run) => !isAddress(run))
    .join(' ');

/** Lower case without accents (ß as ss), compatibility forms evened out. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');

const isSearchable = (word: string): boolean =>
  word.length > 1 && !STOP_WORDS.has(word) && (/\p{L}/u.test(word) || /\d[.,]\d/.test(word));

/**
 * The searchable words of a text, each stem once, in order: no stop words, issue keys, addresses or whole numbers;
 * phrases such as "sign up" also as one word.
 */
export function wordsOf(text: string): Word[] {
  const tokens = plain(withoutAddresses(text).replace(ISSUE_KEY, ' '))
    .replace(/['’]s\b/g, '')
    .match(/\d+(?:[.,]\d+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu);
  const found = new Map<string, Word>();
  const add = (written: string, word: string): void => {
    const wordStem = stem(word);
    if (!found.has(wordStem))
      found.set(wordStem, { written, stem: wordStem, weak: WEAK_STEMS.has(wordStem) });
  };
  (tokens ?? []).forEach((token, index, all) => {
    const next = all[index + 1];
    const phrase = next === undefined ? undefined : PHRASE_STEMS.get(`${stem(token)} ${stem(next)}`);
    if (phrase !== undefined) add(`${token} ${next}`, phrase);
    if (isSearchable(token)) add(token, token);
  });
  return [...found.values()];
}
