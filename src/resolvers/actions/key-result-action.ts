import { z } from 'zod';
import { sprintPaceSentence } from '../../domain/okr/sprint-pace';
import type { Action } from './action';
import { findKeyResult } from './find-key-result';
import { keyResultFacts } from './key-result-facts';

/** Check-ins of one answer. */
const CHECK_INS = 3;

const inputs = z.strictObject({ keyResult: z.string().min(1).max(30) });

/** How one key result stands: status and reason, latest check-ins, what its sprints claimed and moved. */
export const keyResultAction: Action<typeof inputs> = {
  inputs,
  async run(ask, { keyResult: typed }) {
    const { keyResult, objective } = await findKeyResult(ask, typed);
    const page = await ask('keyResult.read', { objectiveId: objective.id, keyResultId: keyResult.id });
    return {
      ...keyResultFacts(keyResult),
      objective: { key: objective.key, title: objective.title },
      ...(page.sprintPace === null ? {} : { sprintPace: sprintPaceSentence(page.sprintPace) }),
      latestCheckIns: page.checkIns.slice(0, CHECK_INS).map(({ day, value, confidence, learned }) => ({
        day,
        value,
        confidence,
        learned,
      })),
      movedDuringSprints: page.contributions
        .filter(({ move }) => move.delta !== null)
        .slice(0, CHECK_INS)
        .map(({ start, end, move }) => ({ from: start, to: end, before: move.before, after: move.after })),
    };
  },
};
