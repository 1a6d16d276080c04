import { refuse } from '../http/refusal';
import type { Store } from '../store/store';
import { wordsOf } from '../store/word-index';
import { NOTHING, type Source, smallestOf } from './source';

export interface TextMatch {
  test(text: string): boolean;
  /** Issues in whose summary or description the text can be found. */
  source(store: Store): Source;
}

type Term = string | ((word: string) => boolean);

function termOf(text: string): Term {
  if (!/[*?]/.test(text)) return text;
  const pattern = new RegExp(`^${text.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'u');
  const start = /^[^*?]*/.exec(text)?.[0] ?? '';
  return (word) => word.startsWith(start) && pattern.test(word);
}

function sourceOfTerm(term: Term, store: Store): Source {
  const found = () => store.issues.words().find(term);
  return { effort: 1, size: () => found().size, ids: () => found().ids };
}

const sourceOfAll = (terms: readonly Term[], store: Store): Source =>
  smallestOf(terms.map((term) => sourceOfTerm(term, store))) ?? NOTHING;

/**
 * `~`: every word of the query is a word of the text, in any order and case; `foo*` and `f?o` stand for letters; a
 * query in double quotes must occur as that phrase. No stemming and no scoring.
 * @throws 400 for what Jira refuses: nothing to look for, and a star or question mark in front
 */
export function textMatch(query: string, field: string): TextMatch {
  const trimmed = query.trim();
  if (/^[*?]/.test(trimmed))
    throw refuse(
      400,
      `The text query '${trimmed}' for field '${field}' is not allowed to start with character '${trimmed.charAt(0)}'.`,
    );
  const phrase = /^"(.*)"$/s.exec(trimmed);
  if (phrase) {
    const words = wordsOf(phrase[1] ?? '');
    const wanted = ` ${words.join(' ')} `;
    return {
      test: (text) => ` ${wordsOf(text).join(' ')} `.includes(wanted),
      source: (store) => sourceOfAll(words, store),
    };
  }
  const terms = (query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}*?]*/gu) ?? []).map(termOf);
  if (terms.length === 0) throw refuse(400, `Unable to parse the text '${query}' for field '${field}'.`);
  const whole = terms.filter((term) => typeof term === 'string');
  return {
    test(text) {
      // Most texts lack a word even as letters in a row, which is found out sooner than their words.
      const letters = text.toLowerCase();
      if (!whole.every((word) => letters.includes(word))) return false;
      const present = wordsOf(text);
      return terms.every((term) => (typeof term === 'string' ? present.includes(term) : present.some(term)));
    },
    source: (store) => sourceOfAll(terms, store),
  };
}
