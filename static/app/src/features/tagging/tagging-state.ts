import type { Input } from '../../../../../src/contract/api';
import type { Claim } from '../../../../../src/contract/inputs';
import type { KeyResultChoice, TaggingView, TagView } from '../../../../../src/contract/views';

/** One line as the person is tagging it. */
export interface LineDraft {
  readonly index: number;
  readonly text: string;
  /** In the order of the tags; unknown keys stay, never dropped. */
  readonly keys: readonly string[];
  /** Those of the keys that the app pre-filled and nobody has accepted yet. */
  readonly proposed: readonly string[];
  readonly issueIds: readonly string[];
}

export interface TaggingState {
  /** What the server said last: the text and revision a save is based on. */
  readonly base: TaggingView;
  readonly lines: readonly LineDraft[];
  readonly claims: Readonly<Record<string, Claim>>;
  /** Every key result the screen has heard of, by key. */
  readonly known: Readonly<Record<string, KeyResultChoice>>;
}

const MAX_KEYS = 50;
const OPEN: ReadonlySet<string> = new Set(['draft', 'active', 'paused']);

function linesOf(view: TaggingView): LineDraft[] {
  return view.lines.map((line) => {
    const keys = line.tags.map((tag) => tag.key);
    // A line that somebody has tagged is theirs: proposals are only for lines without tags.
    const proposed =
      keys.length > 0 ? [] : line.suggestions.filter((each) => each.sure).map((each) => each.key);
    return {
      index: line.index,
      text: line.text,
      keys: [...keys, ...proposed],
      proposed,
      issueIds: line.issueIds,
    };
  });
}

function knownOf(view: TaggingView): Record<string, KeyResultChoice> {
  const known: Record<string, KeyResultChoice> = {};
  const learn = (choice: KeyResultChoice | undefined) => {
    if (choice) known[choice.key] = choice;
  };
  view.choices.forEach(learn);
  for (const line of view.lines) {
    line.suggestions.forEach(learn);
    for (const tag of line.tags) {
      learn(tag.choice);
      learn(tag.successor);
      tag.options?.forEach(learn);
    }
  }
  return known;
}

/** The screen's state from the server's view: sure suggestions pre-filled on lines without tags (PRODUCT §5.1). */
export function openState(view: TaggingView): TaggingState {
  return {
    base: view,
    lines: linesOf(view),
    claims: Object.fromEntries(view.claims.map(({ key, claim }) => [key, claim])),
    known: knownOf(view),
  };
}

/** Whether nobody has chosen anything since it was opened. */
export function isUntouched(state: TaggingState): boolean {
  const { lines, claims } = openState(state.base);
  return JSON.stringify([lines, claims]) === JSON.stringify([state.lines, state.claims]);
}

export type TaggingAction =
  | { readonly type: 'open'; readonly view: TaggingView }
  /** The sprint was started, closed or renamed meanwhile; the goal and all that was chosen stay. */
  | { readonly type: 'sprint'; readonly sprint: TaggingView['sprint'] }
  | { readonly type: 'become'; readonly state: TaggingState }
  | { readonly type: 'add'; readonly index: number; readonly choice: KeyResultChoice }
  | { readonly type: 'remove'; readonly index: number; readonly key: string }
  /** Puts a key result in place of another tag: a successor, or what an objective's tag meant. */
  | { readonly type: 'replace'; readonly index: number; readonly key: string; readonly by: KeyResultChoice }
  | { readonly type: 'claim'; readonly key: string; readonly claim: Claim | null }
  | { readonly type: 'assign'; readonly index: number; readonly issueId: string; readonly on: boolean }
  /** Takes over keys for lines, as a draft or a resolved conflict brings them. */
  | {
      readonly type: 'take';
      readonly lines: readonly { readonly index: number; readonly keys: readonly string[] }[];
    };

export function reduceTagging(state: TaggingState, action: TaggingAction): TaggingState {
  switch (action.type) {
    case 'open':
      return openState(action.view);
    case 'sprint':
      return { ...state, base: { ...state.base, sprint: action.sprint } };
    case 'become':
      return action.state;
    case 'add':
      return changeLine(learn(state, action.choice), action.index, (line) =>
        line.keys.includes(action.choice.key) || line.keys.length >= MAX_KEYS
          ? accept(line, action.choice.key)
          : { ...line, keys: [...line.keys, action.choice.key] },
      );
    case 'remove':
      return changeLine(state, action.index, (line) => ({
        ...accept(line, action.key),
        keys: line.keys.filter((key) => key !== action.key),
      }));
    case 'replace':
      return changeLine(learn(state, action.by), action.index, (line) => ({
        ...line,
        keys: [...new Set(line.keys.map((key) => (key === action.key ? action.by.key : key)))],
      }));
    case 'claim': {
      const { [action.key]: _old, ...others } = state.claims;
      return { ...state, claims: action.claim ? { ...others, [action.key]: action.claim } : others };
    }
    case 'assign':
      return changeLine(state, action.index, (line) => {
        const others = line.issueIds.filter((id) => id !== action.issueId);
        return { ...line, issueIds: action.on ? [...others, action.issueId] : others };
      });
    case 'take': {
      const wanted = new Map(action.lines.map(({ index, keys }) => [index, keys]));
      const lines = state.lines.map((line) => {
        const keys = wanted.get(line.index);
        return keys === undefined ? line : { ...line, keys, proposed: [] };
      });
      return { ...state, lines };
    }
  }
}

const learn = (state: TaggingState, choice: KeyResultChoice): TaggingState => ({
  ...state,
  known: { ...state.known, [choice.key]: choice },
});

const accept = (line: LineDraft, key: string): LineDraft => ({
  ...line,
  proposed: line.proposed.filter((each) => each !== key),
});

function changeLine(
  state: TaggingState,
  index: number,
  change: (line: LineDraft) => LineDraft,
): TaggingState {
  return { ...state, lines: state.lines.map((line) => (line.index === index ? change(line) : line)) };
}

/** The open key results that the goal is tagged with, each once, in the order of the lines: one claim each. */
export function claimable(state: TaggingState): readonly KeyResultChoice[] {
  const keys = new Set(state.lines.flatMap((line) => line.keys));
  return [...keys].flatMap((key) => state.known[key] ?? []).filter(({ lifecycle }) => OPEN.has(lifecycle));
}

/** What the server said about one tag of a line, where the tag was there when the screen opened. */
export function tagOf(state: TaggingState, index: number, key: string): TagView | undefined {
  return state.base.lines.find((line) => line.index === index)?.tags.find((tag) => tag.key === key);
}

/** What a save sends: only lines that have or had tags or issues; claims only for keys that are still there. */
export function saveInput(
  state: TaggingState,
  where: { readonly boardId: string | null; readonly asDraft?: boolean },
): Input<'tagging.save'> {
  const before = new Map(state.base.lines.map((line) => [line.index, line]));
  const touched = state.lines.filter((line) => {
    const old = before.get(line.index);
    return [line.keys, line.issueIds, old?.tags, old?.issueIds].some((each) => (each?.length ?? 0) > 0);
  });
  const keys = new Set(state.lines.flatMap((line) => line.keys));
  return {
    sprintId: state.base.sprint.id,
    ...(where.boardId === null ? {} : { boardId: where.boardId }),
    baseGoal: state.base.goal,
    revision: state.base.revision,
    seenState: state.base.sprint.state,
    lines: touched.map(({ index, keys: tags, issueIds }) => ({
      index,
      keys: [...tags],
      issueIds: [...issueIds],
    })),
    claims: Object.entries(state.claims)
      .filter(([key]) => keys.has(key))
      .map(([key, claim]) => ({ key, claim })),
    ...(where.asDraft ? { asDraft: true } : {}),
  };
}
