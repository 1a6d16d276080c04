import { z } from 'zod';
import { stableId } from '../../domain/portability/stable-id';
import type { Action } from './action';
import { findKeyResult } from './find-key-result';

const text = z.string().max(4000).default('');
const inputs = z.strictObject({
  keyResult: z.string().min(1).max(30),
  value: z.number().finite().optional(),
  confidence: z.number().int().min(0).max(10).optional(),
  shipped: text,
  effect: text,
  learned: text,
  confirmed: z.boolean().default(false),
});

/**
 * Records a check-in of today, in two steps: without `confirmed` it tells what would be recorded and changes nothing.
 * Asked for twice with the same words it is one check-in.
 */
export const checkInAction: Action<typeof inputs> = {
  inputs,
  async run(ask, { confirmed, ...said }) {
    const { keyResult, objective, today } = await findKeyResult(ask, said.keyResult);
    const { key, title, unit, current } = keyResult;
    const record = {
      keyResult: `${key} ${title}`,
      day: today,
      before: current === null ? null : { value: current.value, unit, day: current.day },
      value: said.value === undefined ? 'no new number' : { value: said.value, unit },
      confidence: said.confidence ?? null,
      shipped: said.shipped,
      effect: said.effect,
      learned: said.learned,
    };
    if (!confirmed) {
      return {
        wouldRecord: record,
        next: 'Nothing is recorded yet. Show this to the person; call again with confirmed = true once they agree.',
      };
    }
    await ask('checkIn.save', {
      id: stableId('rovo', keyResult.id, today, JSON.stringify(said)),
      keyResultId: keyResult.id,
      objectiveId: objective.id,
      day: today,
      value: said.value ?? null,
      confidence: said.confidence ?? null,
      shipped: said.shipped,
      effect: said.effect,
      learned: said.learned,
    });
    return { recorded: record };
  },
};
