import type { SprintReview, SprintReviewSaid } from '../records/sprint-record';

/** Earlier versions live in the sprint's row; the log has all of a year. */
const VERSIONS_KEPT = 10;
const CHARACTERS_KEPT = 30_000;

/** The earlier versions of a review with one more, as many of the latest as a row has room for; the oldest first. */
export function reviewHistory(review: SprintReview | null): SprintReviewSaid[] {
  if (review === null) return [];
  const { by, at, lines, keyResults } = review;
  let room = CHARACTERS_KEPT;
  const kept: SprintReviewSaid[] = [];
  for (const said of [{ by, at, lines, keyResults }, ...[...review.history].reverse()]) {
    room -= charactersOf(said);
    if (kept.length === VERSIONS_KEPT || (room < 0 && kept.length > 0)) break;
    kept.push(said);
  }
  return kept.reverse();
}

const charactersOf = ({ lines, keyResults }: SprintReviewSaid): number =>
  Object.values(lines).reduce((sum, { note }) => sum + note.length, 0) +
  Object.values(keyResults).reduce((sum, { learned }) => sum + learned.length, 0);

/** Whether two versions say the same, whoever said it. */
export function saysTheSame(
  a: Pick<SprintReviewSaid, 'lines' | 'keyResults'>,
  b: Pick<SprintReviewSaid, 'lines' | 'keyResults'>,
): boolean {
  return sorted(a.lines) === sorted(b.lines) && sorted(a.keyResults) === sorted(b.keyResults);
}

/** Storages keep no order of fields. */
const sorted = (entries: Readonly<Record<string, object>>): string =>
  JSON.stringify(
    Object.entries(entries)
      .map(([key, value]) => [key, Object.entries(value).sort()])
      .sort(),
  );
