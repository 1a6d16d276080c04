import { useState } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { doTries } from './do-tries';
import { settlePlan } from './settle-plan';
import type { Outcome } from './to-do';
import type { Tries, TryAction } from './tries';

/** The state of doing what was tried. */
export interface Doing {
  readonly busy: boolean;
  /** Of the latest round, until something else is tried. */
  readonly outcome: Outcome | null;
  /** The plan could not be read again after it was done. */
  readonly unread: unknown;
  /** Looks again at what was done, and does nothing twice. */
  readonly lookAgain: () => void;
  readonly run: () => void;
}

/** Does what is tried with a plan, then looks at the plan as it is. What was done is no try any more whatever comes then. */
export function useDoing(
  { planning, check, tries, dispatch }: PlanOf,
  onPlanning: (planning: PlanningView) => void,
): Doing {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const [done, setDone] = useState<Tries | null>(null);
  const settle = async (all: Tries) => {
    setUnread(null);
    try {
      onPlanning(await settlePlan(planning, check, all));
    } catch (error) {
      setUnread(error);
    }
  };
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return {
    busy,
    outcome,
    unread,
    lookAgain: () => void during(() => (done === null ? Promise.resolve() : settle(done))),
    run: () =>
      void during(async () => {
        setOutcome(null);
        const result = await doTries({ boardId: planning.board.id, check }, tries);
        setDone(tries);
        await settle(tries);
        dispatch({ type: 'done', begun: tries, left: result.left });
        setOutcome(result);
      }),
  };
}

interface PlanOf {
  readonly planning: PlanningView;
  readonly check: PlanningCheck;
  readonly tries: Tries;
  readonly dispatch: (action: TryAction) => void;
}
