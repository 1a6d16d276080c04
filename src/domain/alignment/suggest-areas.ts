import { suggest } from './suggest';
import { buildSuggestionIndex } from './suggestion-index';
import { stem, wordsOf } from './suggestion-words';

/** A KRA that may be suggested. */
export interface SuggestedArea {
  readonly id: string;
  /** The text's words that led to it, in lower case, the strongest first. */
  readonly because: readonly string[];
}

/** Words by which people name work that keeps things running. */
const UPKEEP = new Set(
  [
    ...['upkeep', 'maintenance', 'maintain', 'housekeeping', 'chore', 'refactoring', 'cleanup', 'upgrade'],
    ...['patch', 'patching', 'dependency', 'operations', 'ops', 'audit', 'compliance', 'bau', 'hygiene'],
    ...['wartung', 'betrieb', 'pflege', 'instandhaltung', 'aufräumen'],
  ].map(stem),
);

/** Whether a text calls itself upkeep: run-the-business work, which serves a KRA sooner than a key result (PRODUCT §2). */
export function isUpkeep(text: string): boolean {
  return wordsOf(text).some((word) => UPKEEP.has(word.stem));
}

/** Finds KRAs whose names share words with a text, the best first: few as they are, a word of like meaning fits any. */
export function areaSuggester(
  areas: readonly { readonly id: string; readonly key: string; readonly name: string }[],
): (text: string, limit: number) => readonly SuggestedArea[] {
  const index = buildSuggestionIndex(
    areas.map(({ id, key, name }) => ({ id, key, title: name, objectiveTitle: '', teamId: '' })),
  );
  const stems = new Map(areas.map(({ id, name }) => [id, new Set(wordsOf(name).map((word) => word.stem))]));
  return (text, limit) =>
    suggest(index, text, { teamId: undefined, limit: areas.length })
      .map(({ id, because }) => ({ id, because: because.filter((word) => stems.get(id)?.has(stem(word))) }))
      .filter(({ because }) => because.length > 0)
      .slice(0, limit);
}
