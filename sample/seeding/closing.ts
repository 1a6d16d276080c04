import { CLOSING } from '../okrs/talk';
import { demandKey } from './objectives';
import { cycleId, keyResultId, LEAD, objectiveId, type Seeding } from './seeding';

const UNSAID = { truth: null, closeReason: null, reason: '', ambitious: '' };
const UNGRADED = { grade: null, reason: '', closeReason: null, wrongEvidence: null, note: '' };
const NO_ANSWERS = { causeAndEffect: '', wrongTargets: '', slowedDown: '' };

/** Closes the quarter before with its grades and retrospective, and carries a key result into the next one. */
export async function closeQuarterBefore({ call, desk }: Seeding): Promise<void> {
  for (const { objective, keyResult, truth, closeReason, reason, note } of CLOSING.objectives) {
    await call(LEAD, desk, 'close.saveDraft', {
      objectiveId: objectiveId({ key: objective }),
      objective: { seen: UNSAID, now: { ...UNSAID, truth, closeReason, reason } },
      keyResults: [
        { keyResultId: keyResultId({ key: keyResult }), seen: UNGRADED, now: { ...UNGRADED, note } },
      ],
    });
  }
  const scope = { cycleId: cycleId('before') };
  await call(LEAD, desk, 'close.saveRetrospective', {
    ...scope,
    seen: NO_ANSWERS,
    now: CLOSING.retrospective,
  });
  const { finished } = await call(LEAD, desk, 'close.finish', scope);
  if (!finished) throw new Error('close.finish: the quarter before is not closed.');
  const { objective, keyResult, intoKey, newKey, target } = CLOSING.carryOver;
  const { carried } = await call(LEAD, desk, 'close.carryOver', {
    objectiveId: objectiveId({ key: objective }),
    keyResults: [
      { keyResultId: keyResultId({ key: keyResult }), newId: keyResultId({ key: newKey }), target },
    ],
    into: { kind: 'copy', objectiveId: objectiveId({ key: intoKey }), cycleId: cycleId('next') },
  });
  demandKey(carried[0]?.to, newKey);
}
