import type { KeyResultChoice } from '../../../../../src/contract/views';

const normal = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
const wordsIn = (text: string): string[] =>
  normal(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What to ask the server: `KR13`, `kr 13` and `13` are ways to type a key. */
export function asKey(typed: string): string {
  const number = /^\s*(?:kr)?[\s-]*0*([1-9]\d{0,8})\s*$/i.exec(typed)?.[1];
  return number === undefined ? typed.trim() : `KR-${number}`;
}

/** 3: its very key; 2: its key or every word of its title begins so; 1: with its objective; 0: no match. */
function fitOf(choice: KeyResultChoice, typed: string): number {
  const key = asKey(typed).toUpperCase();
  if (choice.key === key) return 3;
  if (key !== '' && choice.key.startsWith(key)) return 2;
  const asked = wordsIn(typed);
  const begins = (words: readonly string[]) =>
    asked.every((start) => words.some((word) => word.startsWith(start)));
  const own = wordsIn(`${choice.key} ${choice.title}`);
  if (begins(own)) return 2;
  return begins([...own, ...wordsIn(choice.objectiveTitle)]) ? 1 : 0;
}

/** Those of the key results at hand that begin as was typed, the best first; all, as they come, when nothing is typed. */
export function localMatches<C extends KeyResultChoice>(choices: readonly C[], typed: string): readonly C[] {
  if (typed.trim() === '') return choices;
  return choices
    .map((choice) => ({ choice, fits: fitOf(choice, typed) }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ choice }) => choice);
}

/** Both answers as one list, each key result once: its very key, the server's sure ones, titles that begin so, the rest. */
export function mergeMatches<C extends KeyResultChoice>(
  found: readonly (C & { readonly sure?: boolean })[],
  local: readonly C[],
  typed: string,
): readonly C[] {
  const each = new Map<string, C & { readonly sure?: boolean }>(local.map((choice) => [choice.key, choice]));
  for (const choice of found) each.set(choice.key, choice);
  const rank = (choice: C & { readonly sure?: boolean }) => {
    const fits = fitOf(choice, typed);
    return fits === 3 ? 4 : choice.sure && found.includes(choice) ? 3 : fits;
  };
  const order = [...new Set([...found, ...local].map(({ key }) => key))];
  return order
    .flatMap((key) => each.get(key) ?? [])
    .map((choice) => ({ choice, rank: rank(choice) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice }) => choice);
}
