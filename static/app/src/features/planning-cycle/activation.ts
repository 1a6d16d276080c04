import type { Input } from '../../../../../src/contract/api';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';

/** Something of the plan that is still a draft. */
export type PlanDraft =
  | { readonly kind: 'objective'; readonly objective: ObjectiveView }
  | { readonly kind: 'key-result'; readonly objective: ObjectiveView; readonly keyResult: KeyResultView };

/** All drafts, each objective before its key results: those may run only below one that does. */
export function draftsOf(objectives: readonly ObjectiveView[]): PlanDraft[] {
  return objectives.flatMap((objective): PlanDraft[] => [
    ...(objective.lifecycle === 'draft' ? [{ kind: 'objective', objective } as const] : []),
    ...(objective.lifecycle === 'draft' || objective.lifecycle === 'active'
      ? objective.keyResults
          .filter(({ lifecycle }) => lifecycle === 'draft')
          .map((keyResult) => ({ kind: 'key-result', objective, keyResult }) as const)
      : []),
  ]);
}

export const keyOf = (draft: PlanDraft): string =>
  draft.kind === 'objective' ? draft.objective.key : draft.keyResult.key;
export const titleOf = (draft: PlanDraft): string =>
  draft.kind === 'objective' ? draft.objective.title : draft.keyResult.title;

/** The objective as it stands, active. What is left out stays as it is. */
export function activateObjective(view: ObjectiveView): Input<'objective.save'> {
  return {
    id: view.id,
    revision: view.revision,
    teamId: view.teamId,
    cycleId: view.cycleId,
    title: view.title,
    description: view.description,
    ownerId: view.ownerId,
    ambition: view.ambition,
    lifecycle: 'active',
    activatedOn: view.activatedOn,
    weight: view.weight,
    due: view.due,
  };
}

/** The key result as it stands, active. What is left out stays as it is. */
export function activateKeyResult(view: KeyResultView): Input<'keyResult.save'> {
  return {
    id: view.id,
    objectiveId: view.objectiveId,
    revision: view.revision,
    title: view.title,
    ownerId: view.ownerId,
    numbers: view.numbers,
    unit: view.unit,
    decimals: view.decimals,
    weight: view.weight,
    rhythm: view.rhythm,
    indicator: view.indicator,
    howMeasured: view.howMeasured,
    lifecycle: 'active',
    activatedOn: view.activatedOn,
    due: view.due,
    measuringUntil: view.measuringUntil,
    workedOutsideJira: view.workedOutsideJira,
    guardrail: view.guardrail,
  };
}
