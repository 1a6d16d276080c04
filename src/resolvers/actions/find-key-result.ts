import type { KeyResultView, ObjectiveView } from '../../contract/views';
import { type Ask, Refusal } from './action';

/** A key result by its key, as the person sees it; refuses in words where there is none, or none for them. */
export async function findKeyResult(
  ask: Ask,
  typed: string,
): Promise<{ readonly keyResult: KeyResultView; readonly objective: ObjectiveView; readonly today: string }> {
  const key = typed.trim().toUpperCase();
  const { objectives, today } = await ask('workspace.read', { keyResult: key });
  for (const objective of objectives) {
    const keyResult = objective.keyResults.find((each) => each.key === key);
    if (keyResult !== undefined) return { keyResult, objective, today };
  }
  throw new Refusal({ code: 'NOT_FOUND', message: `There is no key result ${key}.` });
}
