import type { KeyResultView, ObjectiveView, TeamView } from '../../../../../src/contract/views';
import type { PlannedKeyResult, PlannedObjective } from '../../../../../src/domain/coach/advice/plan-draft';
import { isOpen } from '../../../../../src/domain/okr/lifecycle';

/** The objectives of a cycle that are still open, as the coach reads them; `pastMoves` by key result. */
export function planOf(
  objectives: readonly ObjectiveView[],
  teams: readonly Pick<TeamView, 'id' | 'parentId'>[],
  pastMoves: ReadonlyMap<string, readonly number[]> = new Map(),
): PlannedObjective[] {
  return objectives
    .filter(({ lifecycle, archived }) => isOpen(lifecycle) && !archived)
    .map((objective) => ({
      id: objective.id,
      title: objective.title,
      teamId: objective.teamId,
      isBelow: (teams.find(({ id }) => id === objective.teamId)?.parentId ?? null) !== null,
      parentId: objective.parent?.objectiveId ?? null,
      ownerId: objective.ownerId,
      keyResults: objective.keyResults
        .filter(({ lifecycle }) => isOpen(lifecycle))
        .map((each) => plannedKeyResult(each, pastMoves.get(each.id) ?? [])),
    }));
}

function plannedKeyResult(view: KeyResultView, pastMoves: readonly number[]): PlannedKeyResult {
  const { numbers } = view;
  return {
    id: view.id,
    title: view.title,
    ownerId: view.ownerId,
    kind: view.kind,
    isYesNo: numbers.kind === 'milestone' && numbers.form === 'yes-no',
    baseline: view.baseline,
    target: view.target,
    lower: numbers.kind === 'keep-within' ? numbers.lower : null,
    upper: numbers.kind === 'keep-within' ? numbers.upper : null,
    unit: view.unit,
    rhythm: view.rhythm,
    indicator: view.indicator,
    isGuardrail: view.guardrail,
    howMeasured: view.howMeasured,
    // Once it has brought a value, nobody needs to try the measurement out any more.
    isVerified: view.source.verified || view.current !== null,
    pastMoves,
  };
}
