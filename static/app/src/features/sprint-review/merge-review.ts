import type { SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { type KeyResultDraft, type LineDraft, openReview, type ReviewDraft } from './review-draft';

/** A place where both said something, and not the same. */
export interface Clash {
  /** `line` with its id, or `key-result` with its key. */
  readonly of: 'line' | 'key-result';
  readonly id: string;
  readonly field: 'actual' | 'note' | 'value' | 'learned';
  readonly theirs: string;
}

export interface MergedReview {
  readonly draft: ReviewDraft;
  readonly clashes: readonly Clash[];
}

type Field = string | null;

/** One answer of three: mine where I changed it, theirs where only they did; where both did, mine, and theirs is told. */
function merged<T extends Field>(
  base: T,
  mine: T,
  theirs: T,
): { readonly value: T; readonly clash: boolean } {
  if (mine === theirs || mine === base) return { value: theirs, clash: false };
  return { value: mine, clash: theirs !== base };
}

/**
 * What somebody wrote, on top of what somebody else saved meanwhile: nothing of either is lost. `base` is the review
 * as it was opened, `theirs` as it stands now.
 */
export function mergeReview(
  base: SprintReviewView,
  mine: ReviewDraft,
  theirs: SprintReviewView,
  locale: string,
): MergedReview {
  const [before, after] = [openReview(base, locale), openReview(theirs, locale)];
  const clashes: Clash[] = [];
  const pick =
    (of: Clash['of'], id: string) =>
    <T extends Field>(field: Clash['field'], was: T, my: T, their: T): T => {
      const { value, clash } = merged(was, my, their);
      if (clash && their !== null && their !== '') clashes.push({ of, id, field, theirs: their });
      return value;
    };
  const lines = Object.fromEntries(
    Object.entries(after.lines).map(([id, their]): [string, LineDraft] => {
      const my = mine.lines[id];
      if (my === undefined) return [id, their];
      const was = before.lines[id] ?? { actual: null, note: '' };
      const choose = pick('line', id);
      return [
        id,
        {
          actual: choose('actual', was.actual, my.actual, their.actual),
          note: choose('note', was.note, my.note, their.note),
        },
      ];
    }),
  );
  const keyResults = Object.fromEntries(
    Object.entries(after.keyResults).map(([key, their]): [string, KeyResultDraft] => {
      const my = mine.keyResults[key];
      if (my === undefined) return [key, their];
      const was = before.keyResults[key] ?? { value: '', learned: '' };
      const choose = pick('key-result', key);
      return [
        key,
        {
          ...my,
          value: choose('value', was.value, my.value, their.value),
          learned: choose('learned', was.learned, my.learned, their.learned),
        },
      ];
    }),
  );
  return { draft: { lines, keyResults }, clashes };
}
