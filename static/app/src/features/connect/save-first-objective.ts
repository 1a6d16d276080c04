import type { Input } from '../../../../../src/contract/api';
import type { BoardSetupView, CycleView, ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';

/** What of a first objective is stored already, so that trying again after a failure goes on where it stopped. */
export interface FirstObjectiveProgress {
  readonly cycleId: string;
  readonly objectiveId: string;
  readonly keyResultId: string;
  cycle?: CycleView;
  objective?: ObjectiveView;
}

export const beginFirstObjective = (): FirstObjectiveProgress => ({
  cycleId: newId(),
  objectiveId: newId(),
  keyResultId: newId(),
});

/** The cycle that runs today, else an active one, else none: then one has to be made. */
export function runningCycle(cycles: readonly CycleView[]): CycleView | undefined {
  const active = cycles.filter((cycle) => cycle.state === 'active');
  return active.find((cycle) => cycle.elapsed < 1) ?? active[0];
}

/** Stores cycle (where none runs), objective and key result one after the other. Throws `CallError`. */
export async function saveFirstObjective(
  progress: FirstObjectiveProgress,
  setup: Pick<BoardSetupView, 'cycles' | 'proposed'>,
  objective: (cycleId: string) => Input<'objective.save'>,
  keyResult: (() => Input<'keyResult.save'>) | null,
): Promise<ObjectiveView> {
  progress.cycle ??=
    runningCycle(setup.cycles) ??
    (await call('cycle.save', { id: progress.cycleId, ...setup.proposed.cycle, state: 'active' }));
  progress.objective ??= await call('objective.save', objective(progress.cycle.id));
  return keyResult ? call('keyResult.save', keyResult()) : progress.objective;
}
