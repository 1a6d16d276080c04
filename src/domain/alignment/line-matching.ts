import type { GoalLine } from './goal-lines';
import { bigrams, normalText, similarity } from './text-similarity';

/** A goal line as the app remembers it. */
export interface KnownLine {
  readonly id: string;
  readonly text: string;
  /** Canonical keys in order. */
  readonly keys: readonly string[];
}

export interface MatchedLines {
  /** The goal's lines in order, each with the id it keeps or a new one. */
  readonly lines: readonly (KnownLine & { readonly isNew: boolean })[];
  /** Ids of known lines that the goal has no more, in their order. */
  readonly unmatched: readonly string[];
}

/** Texts less alike than this are different lines. */
export const NEAREST_TEXT_THRESHOLD = 0.5;

/**
 * What more free lines than this have in common says nothing about which is which; so that a goal of thousands of
 * like lines costs no more than its length. Goals with fewer lines are compared in full.
 */
const COMMON = 40;

interface Line {
  readonly text: string;
  readonly keys: readonly string[];
}

interface Pairing {
  readonly ofCurrent: Map<number, number>;
  readonly usedPrevious: Set<number>;
}

function addTo<V>(lists: Map<string, V[]>, name: string, value: V): void {
  const list = lists.get(name);
  if (list) list.push(value);
  else lists.set(name, [value]);
}

/** Pairs free lines of equal signature: the first of the one side with the first of the other. */
function pairEqual(
  previous: readonly Line[],
  current: readonly Line[],
  pairing: Pairing,
  signature: (line: Line) => string | undefined,
): void {
  const free = new Map<string, number[]>();
  previous.forEach((line, index) => {
    const name = pairing.usedPrevious.has(index) ? undefined : signature(line);
    if (name !== undefined) addTo(free, name, index);
  });
  current.forEach((line, index) => {
    const name = pairing.ofCurrent.has(index) ? undefined : signature(line);
    const partner = name === undefined ? undefined : free.get(name)?.shift();
    if (partner === undefined) return;
    pairing.ofCurrent.set(index, partner);
    pairing.usedPrevious.add(partner);
  });
}

/** Pairs free lines by likeness, the most alike first; ties go to the smaller move, then to the earlier line. */
function pairNearest(
  previous: readonly Line[],
  current: readonly Line[],
  pairing: Pairing,
  threshold: number,
  sameKeysOnly: boolean,
): void {
  const before = previous.flatMap((line, index) =>
    pairing.usedPrevious.has(index) ? [] : [{ index, keys: keySet(line), likeness: bigrams(line.text) }],
  );
  const byPair = new Map<string, typeof before>();
  for (const entry of before)
    for (const name of sameKeysOnly ? [entry.keys] : entry.likeness.pairs.keys()) addTo(byPair, name, entry);

  const candidates: { from: number; to: number; score: number }[] = [];
  current.forEach((line, to) => {
    if (pairing.ofCurrent.has(to)) return;
    const likeness = bigrams(line.text);
    const names = sameKeysOnly ? [keySet(line)].filter((name) => name !== '') : [...likeness.pairs.keys()];
    const telling = names.map((name) => byPair.get(name) ?? []).filter((list) => list.length <= COMMON);
    for (const entry of new Set(telling.flat())) {
      const score = similarity(entry.likeness, likeness);
      if (score >= threshold) candidates.push({ from: entry.index, to, score });
    }
  });
  candidates.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.from - a.to) - Math.abs(b.from - b.to) ||
      a.from - b.from ||
      a.to - b.to,
  );
  for (const { from, to } of candidates) {
    if (pairing.usedPrevious.has(from) || pairing.ofCurrent.has(to)) continue;
    pairing.ofCurrent.set(to, from);
    pairing.usedPrevious.add(from);
  }
}

const keySet = (line: Line): string => [...new Set(line.keys)].sort().join(',');

/**
 * Gives the lines of a goal the ids they had before an edit in Jira: lines are matched by equal text (with equal keys
 * first, where a text occurs twice), then by the same keys, then by the nearest text at or above
 * {@link NEAREST_TEXT_THRESHOLD} (PRODUCT §2). An id is given once; order does not matter, so that moved lines keep
 * theirs.
 *
 * @param previous the lines last seen, ids unique.
 * @param newId called once for each line that was not there before, in order.
 */
export function matchLines(
  previous: readonly KnownLine[],
  current: readonly Pick<GoalLine, 'text' | 'keys'>[],
  newId: () => string,
): MatchedLines {
  const now = current.map((line) => ({ text: line.text, keys: line.keys.map((ref) => ref.key) }));
  const pairing: Pairing = { ofCurrent: new Map(), usedPrevious: new Set() };
  pairEqual(previous, now, pairing, (line) => `${line.keys.join(',')}\n${line.text}`);
  pairEqual(previous, now, pairing, (line) => `${keySet(line)}\n${line.text}`);
  pairEqual(previous, now, pairing, (line) => line.text);
  pairEqual(previous, now, pairing, (line) => normalText(line.text));
  pairNearest(previous, now, pairing, 0, true);
  pairNearest(previous, now, pairing, NEAREST_TEXT_THRESHOLD, false);
  return {
    lines: now.map((line, index) => {
      const partner = pairing.ofCurrent.get(index);
      const id = partner === undefined ? undefined : previous[partner]?.id;
      return { id: id ?? newId(), ...line, isNew: id === undefined };
    }),
    unmatched: previous.filter((_, index) => !pairing.usedPrevious.has(index)).map((line) => line.id),
  };
}
