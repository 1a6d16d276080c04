import { wordsOf } from './suggestion-words';

/** What is known about one key result that may be suggested. */
export interface SuggestionEntry {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly objectiveTitle: string;
  readonly unit?: string;
  readonly teamId: string;
  /** Words of goal lines that were tagged with it before, and of epics that are linked to it. */
  readonly hints?: readonly string[];
}

/**
 * An inverted index over key results, plain JSON, to be stored as it is. `terms` maps a stem to its postings: pairs of
 * the distance to the previous entry in base 36 and the weight as a letter from A (1) to I (9), "0C2A" for entries 0
 * and 2.
 */
export interface SuggestionIndex {
  readonly version: 1;
  /** `[id, key, team's place in teams, number of words]` */
  readonly entries: readonly (readonly [id: string, key: string, team: number, length: number])[];
  readonly teams: readonly string[];
  /** Mean number of words of an entry; 1 in an empty index. */
  readonly averageLength: number;
  readonly terms: Readonly<Record<string, string>>;
}

export interface Posting {
  readonly entry: number;
  /** Title words weigh 3, hints 2, objective and unit 1; added up, at most 9. */
  readonly weight: number;
}

const WEIGHTS = { title: 3, hint: 2, objective: 1, unit: 1 };
const LARGEST_WEIGHT = 9;

function weightedStems(entry: SuggestionEntry): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const { stem } of wordsOf(text))
      weights.set(stem, Math.min(LARGEST_WEIGHT, (weights.get(stem) ?? 0) + weight));
  };
  add(entry.title, WEIGHTS.title);
  add(entry.objectiveTitle, WEIGHTS.objective);
  add(entry.unit ?? '', WEIGHTS.unit);
  add((entry.hints ?? []).join(' '), WEIGHTS.hint);
  return weights;
}

/** Builds the index from scratch; linear in the words of the entries. The order of the entries decides ties. */
export function buildSuggestionIndex(entries: readonly SuggestionEntry[]): SuggestionIndex {
  const teams = [...new Set(entries.map((entry) => entry.teamId))];
  const teamPlace = new Map(teams.map((team, place) => [team, place]));
  const postings = new Map<string, { last: number; written: string }>();
  const rows = entries.map((entry, index) => {
    const weights = weightedStems(entry);
    for (const [stem, weight] of weights) {
      const { last, written } = postings.get(stem) ?? { last: 0, written: '' };
      const posting = (index - last).toString(36) + String.fromCharCode(64 + weight);
      postings.set(stem, { last: index, written: written + posting });
    }
    return [entry.id, entry.key, teamPlace.get(entry.teamId) ?? 0, weights.size] as const;
  });
  const terms = Object.fromEntries([...postings].map(([stem, { written }]) => [stem, written]));
  const words = rows.reduce((sum, [, , , length]) => sum + length, 0);
  return { version: 1, entries: rows, teams, averageLength: words / rows.length || 1, terms };
}

/** Entries that hold a stem, in order; empty for an unknown one. */
export function postingsOf(index: SuggestionIndex, stem: string): Posting[] {
  const written = Object.hasOwn(index.terms, stem) ? (index.terms[stem] ?? '') : '';
  let entry = 0;
  return [...written.matchAll(/([0-9a-z]+)([A-I])/g)].map(([, distance = '0', weight = 'A']) => {
    entry += Number.parseInt(distance, 36);
    return { entry, weight: weight.charCodeAt(0) - 64 };
  });
}
