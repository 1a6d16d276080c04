import type { FrameLocation } from './messages';

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: FrameLocation, action: Action) => void;
type Target = string | Partial<FrameLocation>;

export interface FrameHistory {
  location: FrameLocation;
  action: Action;
  length: number;
  push(target: Target, state?: unknown): void;
  replace(target: Target, state?: unknown): void;
  go(delta: number): void;
  goBack(): void;
  goForward(): void;
  createHref(target: Target): string;
  /** The result stops listening. */
  listen(listener: Listener): () => void;
}

function toLocation(target: Target, state: unknown): FrameLocation {
  if (typeof target !== 'string') {
    return { pathname: '/', search: '', hash: '', state, ...target };
  }
  const url = new URL(target, 'http://frame.invalid/');
  return { pathname: url.pathname, search: url.search, hash: url.hash, state };
}

/** What the shell answers to `createHistory`; a full page begins at its root if that is malformed. */
function parseStart(value: unknown): { location: FrameLocation; length: number } {
  const start: { location?: Partial<FrameLocation>; length?: number } =
    typeof value === 'object' && value !== null ? value : {};
  return { location: toLocation(start.location ?? '/', undefined), length: start.length ?? 1 };
}

/**
 * The object of `view.createHistory()`: synchronous, so it lives in the frame and tells the shell what it did. A push
 * or replace is applied here at once; the shell reports only moves that came from elsewhere.
 */
export function createFrameHistory(tell: (op: string, data: unknown) => void) {
  const listeners = new Set<Listener>();
  const history: FrameHistory = {
    location: toLocation('/', undefined),
    action: 'POP',
    length: 1,
    push: (target: Target, state?: unknown) => change('PUSH', 'history.push', toLocation(target, state)),
    replace: (target: Target, state?: unknown) =>
      change('REPLACE', 'history.replace', toLocation(target, state)),
    go: (delta: number) => tell('history.go', { delta }),
    goBack: () => tell('history.go', { delta: -1 }),
    goForward: () => tell('history.go', { delta: 1 }),
    createHref: (target: Target) => {
      const { pathname, search, hash } = toLocation(target, undefined);
      return `${pathname}${search}${hash}`;
    },
    listen(listener: Listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };

  function moved(location: FrameLocation, action: Action): void {
    history.location = location;
    history.action = action;
    for (const listener of [...listeners]) listener(location, action);
  }

  function change(action: Action, op: string, location: FrameLocation): void {
    if (action === 'PUSH') history.length += 1;
    tell(op, { location });
    moved(location, action);
  }

  return {
    moved,
    open(answer: unknown) {
      const start = parseStart(answer);
      history.location = start.location;
      history.length = start.length;
      return history;
    },
  };
}
