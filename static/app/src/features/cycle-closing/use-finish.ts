import { useState } from 'react';
import type { CloseProgress, CloseView } from '../../../../../src/contract/reviews/views';
import { call } from '../../client/call';
import type { CloseCache } from './use-close';

export interface Finishing {
  readonly running: boolean;
  readonly progress: CloseProgress | null;
  /** Grades that moved because somebody checked in meanwhile. */
  readonly moved: CloseProgress['moved'];
  readonly error: unknown;
  readonly start: () => void;
}

/** Closes in pieces, call after call, until everything is closed; after an error it goes on where it stopped. */
export function useFinish(
  view: CloseView,
  cache: CloseCache,
  onClosed: (progress: CloseProgress) => void,
): Finishing {
  const [state, setState] = useState<Omit<Finishing, 'start'>>({
    running: false,
    progress: null,
    moved: [],
    error: null,
  });
  const run = async () => {
    const scope = { cycleId: view.cycle.id, ...(view.teamId === null ? {} : { teamId: view.teamId }) };
    const seen = Object.fromEntries(
      view.objectives.flatMap(({ keyResults }) =>
        keyResults.map(({ id, computed }) => [id, computed] as const),
      ),
    );
    setState((before) => ({ ...before, running: true, error: null }));
    try {
      for (;;) {
        const progress = await call('close.finish', { ...scope, seen });
        setState((before) => ({ ...before, progress, moved: [...before.moved, ...progress.moved] }));
        if (!progress.finished) continue;
        onClosed(progress);
        break;
      }
    } catch (error) {
      setState((before) => ({ ...before, error }));
      void cache.readAgain();
    } finally {
      setState((before) => ({ ...before, running: false }));
    }
  };
  return { ...state, start: () => void run() };
}
