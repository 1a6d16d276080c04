import { type BookPatterns, VERB_KINDS, type VerbKind } from './book-patterns';
import type { Skeleton } from './skeleton';

export interface VerbHit {
  readonly kind: VerbKind;
  readonly start: number;
  readonly end: number;
}

/** What the verbs of a sentence say. */
export interface Verbs {
  /** The verb the sentence begins with, in each sense it can have; in German the infinitives at its end. */
  readonly main: readonly VerbHit[];
  /** Directions, changes without one, and keeping, wherever they stand. */
  readonly all: readonly VerbHit[];
}

const ANYWHERE: readonly VerbKind[] = ['up', 'down', 'either', 'keep'];
const BEGINNING = /^[^\p{L}\uE000-\uE0FF]*(?:(?:we|to|will|please|wir|nous|il faut|hay que) )?/u;

export function verbsIn({ text }: Skeleton, { book, verbs }: BookPatterns): Verbs {
  const hits = VERB_KINDS.flatMap((kind) =>
    [...text.matchAll(verbs[kind])].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.length,
    })),
  );
  if (book.language === 'de') return { main: hits, all: hits };
  const begin = BEGINNING.exec(text)?.[0].length ?? 0;
  const first = hits.filter(({ start }) => start === begin);
  const end = Math.max(...first.map((hit) => hit.end), 0);
  // "Set up" is not "up", "bring down" not "bring": the longest reading of the first verb.
  const main = first.filter((hit) => hit.end === end);
  const rest = hits.filter((hit) => hit.start >= end && ANYWHERE.includes(hit.kind));
  return { main, all: [...main, ...rest] };
}

export const hasKind = (hits: readonly VerbHit[], kind: VerbKind): boolean =>
  hits.some((hit) => hit.kind === kind);

/** The one direction the verbs agree on. */
export function directionOf({ all }: Verbs): VerbHit | undefined {
  const up = all.find(({ kind }) => kind === 'up');
  const down = all.find(({ kind }) => kind === 'down');
  return up && down ? undefined : (up ?? down);
}
