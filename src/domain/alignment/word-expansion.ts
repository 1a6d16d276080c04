import { isOneTypoAway } from './edit-distance';
import type { SuggestionIndex } from './suggestion-index';
import { RELATED_STEMS, relatedStems, type Word } from './suggestion-words';

/** A stem of the index that a word of the line stands for, and how well, from 0 to 1. */
export interface Expansion {
  readonly stem: string;
  readonly fit: number;
}

/** How much a word counts that fits half of all goals. */
export const WEAK_WORD_FIT = 0.35;

const FIT = { related: 0.5, typo: 0.85, part: 0.7 };
const TYPO_LETTERS = 5;
const COMPOUND_LETTERS = 8;
const PART_LETTERS = 4;

type Collect = (stem: string, fit: number) => void;

function addWithRelated(stem: string, fit: number, add: Collect): void {
  add(stem, fit);
  for (const other of relatedStems(stem)) add(other, fit * FIT.related);
}

/** The first letter of a word is seldom mistyped; holding to it keeps "defer" from being "refer". */
function addMisspelt(word: Word, vocabulary: readonly string[], add: Collect): void {
  if (word.written.length < TYPO_LETTERS) return;
  for (const stem of vocabulary)
    if (stem.length >= PART_LETTERS && stem[0] === word.stem[0] && isOneTypoAway(stem, word.stem))
      addWithRelated(stem, FIT.typo, add);
}

/** German writes "Zahlungsabbruch" where English writes "payment abandonment". */
function addParts(word: Word, vocabulary: readonly string[], add: Collect): void {
  if (word.stem.length < COMPOUND_LETTERS) return;
  for (const stem of vocabulary) {
    if (stem.length < PART_LETTERS || stem.length >= word.stem.length) continue;
    if (word.stem.startsWith(stem) || word.stem.endsWith(stem)) addWithRelated(stem, FIT.part, add);
  }
}

/**
 * The stems of the index that a word stands for: itself, related words, and for an unknown word those that are one
 * typing error away or parts of it. Each stem once, with its best fit; weak words fit less.
 */
export function expand(word: Word, index: SuggestionIndex): Expansion[] {
  const fits = new Map<string, number>();
  const add: Collect = (stem, fit) => {
    if (Object.hasOwn(index.terms, stem)) fits.set(stem, Math.max(fit, fits.get(stem) ?? 0));
  };
  addWithRelated(word.stem, 1, add);
  const isKnown = Object.hasOwn(index.terms, word.stem) || [...relatedStems(word.stem)].length > 0;
  if (!isKnown) {
    const vocabulary = [...Object.keys(index.terms), ...RELATED_STEMS];
    addMisspelt(word, vocabulary, add);
    if (fits.size === 0) addParts(word, vocabulary, add);
  }
  return [...fits].map(([stem, fit]) => ({ stem, fit: word.weak ? fit * WEAK_WORD_FIT : fit }));
}
