import type { Input } from '../../../src/contract/api';
import type { CloseView, ClosingKeyResult, ClosingObjective } from '../../../src/contract/reviews/views';
import type { TestApp } from '../../support/app';
import { CYCLE, inputs, OBJECTIVE } from '../../support/plan';

/** Empty entries, as a screen has them before anybody wrote something. */
export const NOTHING = { grade: null, reason: '', closeReason: null, wrongEvidence: null, note: '' };
export const NOTHING_SAID = { truth: null, closeReason: null, reason: '', ambitious: '' };
export const NO_ANSWERS = { causeAndEffect: '', wrongTargets: '', slowedDown: '' };

export function closingOf(view: CloseView, id: string = OBJECTIVE): ClosingObjective {
  const found = view.objectives.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no objective ${id}`);
  return found;
}
export function closingKeyResultOf(objective: ClosingObjective, key: string): ClosingKeyResult {
  const found = objective.keyResults.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no key result ${key}`);
  return found;
}

/** What a person writes about one key result, having seen nothing before. */
export function graded(
  keyResultId: string,
  now: Partial<
    Input<'close.saveDraft'>['keyResults'] extends (infer E)[] | undefined
      ? E extends { now: infer N }
        ? N
        : never
      : never
  >,
) {
  return { keyResultId, seen: NOTHING, now: { ...NOTHING, ...now } };
}

/** Objectives `objective-more-1`… of the same team, each with one key result that is halfway. */
export async function addObjectives(app: TestApp, count: number): Promise<void> {
  const mona = app.as('mona');
  for (let each = 1; each <= count; each += 1) {
    const id = `objective-more-${each}`;
    const keyResultId = `key-result-more-${each}`;
    await mona('objective.save', inputs.objective({ id, title: `More ${each}` }));
    await mona('keyResult.save', inputs.keyResult({ id: keyResultId, objectiveId: id }));
    await mona(
      'checkIn.save',
      inputs.checkIn({ id: `check-in-more-${each}`, keyResultId, objectiveId: id, day: '2026-01-05' }),
    );
  }
}

/** Calls `close.finish` until it is finished, as the screen does. */
export async function finishAll(app: TestApp, who = 'mona') {
  const mona = app.as(who);
  for (;;) {
    const progress = await mona('close.finish', { cycleId: CYCLE });
    if (progress.finished) return progress;
  }
}
