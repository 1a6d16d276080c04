import type { Answer } from '../../../../../src/contract/api';
import { openState, type TaggingState } from './tagging-state';

export type Conflict = Extract<Answer<'tagging.save'>, { outcome: 'conflict' }>;
export type Side = 'theirs' | 'mine' | 'both';

export interface ConflictLine {
  readonly index: number;
  readonly text: string;
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
  readonly differs: boolean;
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key));

/** The lines of the goal as it stands now, with what both sides want on each. */
export function conflictLines(conflict: Conflict): readonly ConflictLine[] {
  const mine = new Map(conflict.mine.map(({ index, keys }) => [index, keys]));
  return conflict.tagging.lines.map(({ index, text, tags }) => {
    const theirs = tags.map((tag) => tag.key);
    const wanted = mine.get(index) ?? theirs;
    return { index, text, theirs, mine: wanted, differs: !sameKeys(theirs, wanted) };
  });
}

/** The keys of a line once a side was chosen. */
export function chosenKeys(line: ConflictLine, side: Side): readonly string[] {
  if (side === 'both') return [...new Set([...line.theirs, ...line.mine])];
  return side === 'mine' ? line.mine : line.theirs;
}

/** The state to save again: the text and revision of now, the chosen keys, my claims over theirs, my issues kept. */
export function resolveConflict(
  before: TaggingState,
  conflict: Conflict,
  sides: ReadonlyMap<number, Side>,
): TaggingState {
  const now = openState(conflict.tagging);
  const lines = new Map(conflictLines(conflict).map((line) => [line.index, line]));
  const issuesOf = new Map(before.lines.map((line) => [line.text, line.issueIds]));
  return {
    base: conflict.tagging,
    claims: { ...now.claims, ...before.claims },
    known: { ...before.known, ...now.known },
    lines: now.lines.map((draft) => {
      const line = lines.get(draft.index);
      const keys = line ? chosenKeys(line, sides.get(draft.index) ?? 'mine') : draft.keys;
      const issueIds = [...new Set([...draft.issueIds, ...(issuesOf.get(draft.text) ?? [])])];
      return { ...draft, keys, proposed: [], issueIds };
    }),
  };
}
