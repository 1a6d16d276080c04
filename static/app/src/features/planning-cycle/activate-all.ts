import type { ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import { activateKeyResult, activateObjective, keyOf, type PlanDraft } from './activation';

export interface NotActivated {
  readonly key: string;
  /** Why, as the app says it. */
  readonly why: string;
}

/**
 * Activates drafts one after the other, telling each result at once; one that fails keeps none of the others back,
 * except the key results of an objective that stayed a draft.
 */
export async function activateAll(
  drafts: readonly PlanDraft[],
  onSaved: (objective: ObjectiveView) => void,
): Promise<NotActivated[]> {
  const failed: NotActivated[] = [];
  const stayed = new Set<string>();
  for (const draft of drafts) {
    const { objective } = draft;
    if (stayed.has(objective.id)) {
      failed.push({ key: keyOf(draft), why: `${objective.key} is still a draft.` });
      continue;
    }
    try {
      onSaved(
        draft.kind === 'objective'
          ? await call('objective.save', activateObjective(objective))
          : await call('keyResult.save', activateKeyResult(draft.keyResult)),
      );
    } catch (error) {
      if (draft.kind === 'objective') stayed.add(objective.id);
      failed.push({ key: keyOf(draft), why: asWireError(error).message });
    }
  }
  return failed;
}
