/** How far somebody is with the check-ins that wait: what is on screen, and what became of the others. */
export interface QueueState {
  /** Ids of key results, in the order in which they were asked. */
  readonly order: readonly string[];
  /** null: through with all of them. */
  readonly current: string | null;
  readonly done: Readonly<Record<string, 'saved' | 'skipped'>>;
}

export function startQueue(order: readonly string[]): QueueState {
  return { order, current: order[0] ?? null, done: {} };
}

/** One is saved or skipped, and the next that still waits comes: those after it first, then those before it. */
export function settle(state: QueueState, id: string, how: 'saved' | 'skipped'): QueueState {
  const done = { ...state.done, [id]: how };
  const at = state.order.indexOf(id);
  const ahead = [...state.order.slice(at + 1), ...state.order.slice(0, at)];
  return { ...state, done, current: ahead.find((each) => done[each] === undefined) ?? null };
}

/** Goes to one of them, also to one that was skipped; what is saved is corrected, not asked again. */
export function goTo(state: QueueState, id: string): QueueState {
  if (state.done[id] === 'saved' || !state.order.includes(id)) return state;
  const { [id]: _, ...done } = state.done;
  return { ...state, done, current: id };
}

/** Asks for all that was skipped once more. */
export function askSkippedAgain(state: QueueState): QueueState {
  const saved = Object.entries(state.done).filter(([, how]) => how === 'saved');
  const done: QueueState['done'] = Object.fromEntries(saved);
  return { ...state, done, current: state.order.find((id) => done[id] === undefined) ?? null };
}

export function countOf(state: QueueState, how: 'saved' | 'skipped'): number {
  return Object.values(state.done).filter((each) => each === how).length;
}

/** "2 of 5": the place of the one on screen in the order asked. */
export function placeOf(state: QueueState): { readonly number: number; readonly of: number } {
  const at = state.current === null ? state.order.length - 1 : state.order.indexOf(state.current);
  return { number: at + 1, of: state.order.length };
}
