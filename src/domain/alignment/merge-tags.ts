import { type GoalLine, readGoal } from './goal-lines';
import { matchLines } from './line-matching';
import type { TagOptions } from './tag-grammar';
import { writeTags } from './write-tags';

/**
 * One line of a conflict, beside what was read first. `base` and `theirs` are missing for a line that the other
 * person added or removed, `mine` for a line that I could not know of.
 */
export interface ConflictLine {
  readonly base?: { readonly index: number; readonly text: string; readonly keys: readonly string[] };
  readonly theirs?: { readonly index: number; readonly text: string; readonly keys: readonly string[] };
  readonly mine?: readonly string[];
  readonly state:
    | 'unchanged'
    | 'tagsByMe'
    | 'tagsByThem'
    | 'tagsAlike'
    | 'tagsByBoth'
    | 'textChanged'
    | 'added'
    | 'removed';
}

export type TagMerge =
  /** `text` is what to write: their text with my tags. */
  | { readonly kind: 'merged'; readonly text: string }
  /** The lines in their order, removed ones last; `proposal` is their text with my tags wherever a line was found. */
  | { readonly kind: 'conflict'; readonly lines: readonly ConflictLine[]; readonly proposal: string };

const keysOf = (line: GoalLine): string[] => line.keys.map((ref) => ref.key);
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
const view = (line: GoalLine) => ({ index: line.index, text: line.text, keys: keysOf(line) });

function stateOf(base: GoalLine, theirs: GoalLine, mine: readonly string[]): ConflictLine['state'] {
  const before = keysOf(base);
  const changedByThem = !same(before, keysOf(theirs));
  const changedByMe = !same(before, mine);
  const alike = same(keysOf(theirs), mine);
  if (changedByThem && changedByMe && !alike) return 'tagsByBoth';
  if (base.text !== theirs.text) return 'textChanged';
  if (changedByThem && alike) return 'tagsAlike';
  if (changedByMe) return 'tagsByMe';
  return changedByThem ? 'tagsByThem' : 'unchanged';
}

/** What stands on a line after both edits; mine wins where both changed the tags, for then a person decides. */
const mergedKeys = (base: GoalLine, theirs: GoalLine, mine: readonly string[]): readonly string[] =>
  same(keysOf(base), mine) ? keysOf(theirs) : mine;

/**
 * Three-way merge of the tags of two people (PRODUCT §5.1): I chose tags for the lines of `base`, meanwhile Jira's
 * goal became `theirs`. Where the words of all lines stayed and no line got different tags from both of us, the result
 * is merged; in every other case both are described and a person decides.
 *
 * @param mine canonical keys per line of `base`; missing lines are unchanged.
 */
export function mergeTags(
  base: string,
  theirs: string,
  mine: readonly (readonly string[] | undefined)[],
  options: TagOptions,
): TagMerge {
  const before = readGoal(base, options).lines;
  const now = readGoal(theirs, options).lines;
  const known = before.map((line) => ({ id: String(line.index), text: line.text, keys: keysOf(line) }));
  const matched = matchLines(known, now, () => '');
  const lines = now.map((line, index): { entry: ConflictLine; keys: readonly string[] } => {
    const id = matched.lines[index]?.id ?? '';
    const origin = id === '' ? undefined : before[Number(id)];
    if (!origin) return { entry: { theirs: view(line), state: 'added' }, keys: keysOf(line) };
    const chosen = mine[origin.index] ?? keysOf(origin);
    const entry = {
      base: view(origin),
      theirs: view(line),
      mine: chosen,
      state: stateOf(origin, line, chosen),
    };
    return { entry, keys: mergedKeys(origin, line, chosen) };
  });
  const removed = matched.unmatched.flatMap((id): ConflictLine[] => {
    const origin = before[Number(id)];
    return origin
      ? [{ base: view(origin), mine: mine[origin.index] ?? keysOf(origin), state: 'removed' }]
      : [];
  });
  const text = writeTags(
    theirs,
    lines.map((line) => line.keys),
    options,
  );
  const clean =
    removed.length === 0 &&
    lines.every(
      ({ entry }, index) =>
        !['tagsByBoth', 'textChanged', 'added'].includes(entry.state) &&
        entry.base?.index === index &&
        entry.base.text === entry.theirs?.text,
    );
  return clean
    ? { kind: 'merged', text }
    : { kind: 'conflict', lines: [...lines.map(({ entry }) => entry), ...removed], proposal: text };
}
