import { z } from 'zod';
import { throughline } from '../../domain/alignment/throughline';
import { throughlineSentences } from '../../domain/alignment/throughline-words';
import type { Action } from './action';

const inputs = z.strictObject({});

/** What the issue that the person looks at is for: its key results, and through which level. */
export const issueAction: Action<typeof inputs> = {
  inputs,
  async run(ask, _, { issueId }) {
    if (issueId === null) return { error: 'Open an issue first: this is about the issue one looks at.' };
    const view = await ask('throughline.read', { issueId });
    const line = throughline(view);
    return {
      sentences: throughlineSentences(line),
      sprintGoalLines: view.sprint?.lines.map(({ text }) => text) ?? [],
      keyResults: line.branches.map(({ keyResult, objective }) => ({
        key: keyResult.key,
        title: keyResult.title,
        status: view.keyResults.find(({ id }) => id === keyResult.id)?.status.word ?? null,
        objective: objective === null ? null : `${objective.key} ${objective.title}`,
      })),
      keyResultAreas: line.areas.map(({ key, name }) => `${key} ${name}`),
    };
  },
};
