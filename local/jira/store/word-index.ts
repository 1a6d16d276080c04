import type { IssueRecord } from './records';

/** Words of a text in small letters, as searches compare them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Issues by the words of their summaries and descriptions. */
export interface WordIndex {
  /**
   * Ids of all issues that have a word which passes. May also hold issues that had it before they were changed, and
   * issues twice: whoever uses them looks at their texts.
   */
  find(word: string | ((word: string) => boolean)): { size: number; ids: Iterable<number> };
}

export interface WritableWordIndex extends WordIndex {
  /** Only adds: words that an issue lost stay, which is harmless and keeps the lists short and flat. */
  add(issue: IssueRecord, before?: IssueRecord): void;
}

export function createWordIndex(): WritableWordIndex {
  const lists = new Map<string, number[]>();
  return {
    add(issue, before) {
      if (before && before.summary === issue.summary && before.description === issue.description) return;
      for (const word of new Set([...wordsOf(issue.summary), ...wordsOf(issue.description ?? '')])) {
        const list = lists.get(word);
        if (list) list.push(issue.id);
        else lists.set(word, [issue.id]);
      }
    },
    find(word) {
      if (typeof word === 'string') {
        const ids = lists.get(word) ?? [];
        return { size: ids.length, ids };
      }
      const found: number[][] = [];
      for (const [one, ids] of lists) if (word(one)) found.push(ids);
      const size = found.reduce((sum, ids) => sum + ids.length, 0);
      return {
        size,
        ids: (function* () {
          for (const ids of found) yield* ids;
        })(),
      };
    },
  };
}
