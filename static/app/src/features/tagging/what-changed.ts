import { openState, saveInput, type TaggingState } from './tagging-state';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of a save would differ from what the server said last; proposals count as a change of the tags. */
export function whatChanged(state: TaggingState): { readonly lines: boolean; readonly claims: boolean } {
  const opened = openState(state.base);
  const told = {
    ...opened,
    lines: opened.lines.map((line) => ({
      ...line,
      keys: line.keys.filter((key) => !line.proposed.includes(key)),
      proposed: [],
    })),
  };
  const [now, before] = [saveInput(state, { boardId: null }), saveInput(told, { boardId: null })];
  const sorted = (claims: typeof now.claims) => [...claims].sort((a, b) => a.key.localeCompare(b.key));
  return {
    lines: !same(now.lines, before.lines),
    claims: !same(sorted(now.claims), sorted(before.claims)),
  };
}
