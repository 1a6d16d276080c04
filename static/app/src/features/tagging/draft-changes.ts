import type { TaggingView } from '../../../../../src/contract/views';

export interface DraftChange {
  readonly index: number;
  readonly text: string;
  readonly now: readonly string[];
  readonly next: readonly string[];
}

/** The lines that a draft would change, with their keys before and after; removed tags are changes too. */
export function draftChanges(
  view: Pick<TaggingView, 'lines'>,
  draft: NonNullable<TaggingView['draft']>,
): DraftChange[] {
  const nowOf = new Map(view.lines.map((line) => [line.index, line.tags.map((tag) => tag.key)]));
  return draft.lines
    .map(({ index, text, keys }) => ({ index, text, now: nowOf.get(index) ?? [], next: keys }))
    .filter(({ now, next }) => now.length !== next.length || !next.every((key) => now.includes(key)));
}
