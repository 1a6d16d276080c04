import { type Posting, postingsOf, type SuggestionIndex } from './suggestion-index';
import type { Word } from './suggestion-words';
import { expand, WEAK_WORD_FIT } from './word-expansion';

/** One way by which a word of the line reaches an entry. */
export interface Hit {
  readonly word: Word;
  /** The stem it met in the entry. */
  readonly term: string;
  /** How well the word stands for the stem, 0 to 1. */
  readonly fit: number;
  /** Weight of the stem in the entry, 1 to 9. */
  readonly weight: number;
  readonly gain: number;
}

export interface Candidate {
  /** Place in the index. */
  readonly entry: number;
  readonly score: number;
  /** Score without the preference for the own team. */
  readonly plain: number;
  /** The strongest first; each word of the line and each stem of the entry once. */
  readonly hits: readonly Hit[];
}

export interface SearchResult {
  /** The best first; equal ones in the order of the index. */
  readonly candidates: readonly Candidate[];
  /** What a word gains that few key results hold. */
  readonly rareWord: number;
  /** What a key result that holds every word of the line would gain, were they rare. */
  readonly possible: number;
  /** Number of entries looked at. */
  readonly touched: number;
}

const SATURATION = 1.2;
const LENGTH_NORM = 0.4;
const TITLE_WEIGHT = 3;
const OWN_TEAM = 1.35;
/** Fewer key results than this count as this many, so that a word is worth something in a small catalogue too. */
const SMALLEST_CATALOGUE = 40;
/**
 * Rare words look for entries first; once this many are found, common words are only looked up among them and among
 * the own team's. So the work does not grow with the organisation.
 */
const ENTRIES_OF_OTHERS = 150;

function rarity(total: number, holders: number): number {
  const entries = Math.max(total, SMALLEST_CATALOGUE);
  return Math.log(1 + (entries - holders + 0.5) / (holders + 0.5));
}

/** How much more often counts more, ever less (BM25); longer texts hold more words by chance. */
function saturated({ weight }: Posting, length: number, averageLength: number): number {
  const frequency = weight / TITLE_WEIGHT;
  const norm = 1 - LENGTH_NORM + LENGTH_NORM * (length / averageLength);
  return (frequency * (SATURATION + 1)) / (frequency + SATURATION * norm);
}

function bestHits(hits: readonly Hit[]): Hit[] {
  const words = new Set<Word>();
  const terms = new Set<string>();
  return [...hits]
    .sort((a, b) => b.gain - a.gain)
    .filter(({ word, term }) => {
      if (words.has(word) || terms.has(term)) return false;
      words.add(word);
      terms.add(term);
      return true;
    });
}

/**
 * Finds the key results that share words with a line, by BM25 over the stems, related words at a discount. Only the
 * postings of those stems are read.
 *
 * @param isShown entries it refuses are passed over as if they did not exist.
 */
export function searchKeyResults(
  index: SuggestionIndex,
  words: readonly Word[],
  teamId: string | undefined,
  isShown: (id: string) => boolean,
): SearchResult {
  const total = index.entries.length;
  const team = teamId === undefined ? -1 : index.teams.indexOf(teamId);
  const reaches = words
    .flatMap((word) => expand(word, index).map((reach) => ({ word, ...reach })))
    .map((reach) => ({ ...reach, postings: postingsOf(index, reach.stem) }))
    .sort((a, b) => a.postings.length - b.postings.length || b.fit - a.fit);

  const found = new Map<number, Hit[]>();
  let ofOthers = 0;
  for (const { word, stem, fit, postings } of reaches)
    for (const posting of postings) {
      const row = index.entries[posting.entry];
      if (!row) continue;
      const [id, , ownTeam, length] = row;
      const hits = found.get(posting.entry) ?? [];
      if (hits.length === 0) {
        if (ownTeam !== team && ofOthers >= ENTRIES_OF_OTHERS) continue;
        if (!isShown(id)) continue;
        if (ownTeam !== team) ofOthers++;
        found.set(posting.entry, hits);
      }
      const gain = fit * rarity(total, postings.length) * saturated(posting, length, index.averageLength);
      hits.push({ word, term: stem, fit, weight: posting.weight, gain });
    }

  const candidates = [...found].map(([entry, all]): Candidate => {
    const hits = bestHits(all);
    const plain = hits.reduce((sum, hit) => sum + hit.gain, 0);
    return { entry, hits, plain, score: index.entries[entry]?.[2] === team ? plain * OWN_TEAM : plain };
  });
  candidates.sort((a, b) => b.score - a.score || a.entry - b.entry);
  const rareWord = rarity(total, 2);
  const possible = words.reduce((sum, word) => sum + (word.weak ? WEAK_WORD_FIT : 1) * rareWord, 0);
  return { candidates, rareWord, possible, touched: found.size };
}
