import { z } from 'zod';
import type { Deps } from '../application/ports';
import { answerFunction } from '../application/search/answer-function';
import type { FunctionAnswer, JqlFunctionKey } from '../application/search/jira-search';

const clauseShape = z.object({
  clause: z.object({ operator: z.string(), arguments: z.array(z.string()).default([]) }),
});

/**
 * Answers a JQL function of the app. Jira keeps the JQL for everybody and does not ask again while it does; an error it
 * does not keep, so that a key which comes to be is found at the next search.
 */
export function createJqlFunctionHandler(begin: () => Deps, name: JqlFunctionKey) {
  return async (args: unknown): Promise<FunctionAnswer & { storeErrorAsPrecomputation?: false }> => {
    const deps = begin();
    const asked = clauseShape.safeParse(args);
    if (!asked.success) {
      deps.log.error('jql-function-unreadable', { name }, asked.error);
      return { error: 'Throughline could not read this query.', storeErrorAsPrecomputation: false };
    }
    try {
      const answer = await answerFunction(deps, { function: name, ...asked.data.clause });
      return 'jql' in answer ? answer : { ...answer, storeErrorAsPrecomputation: false };
    } catch (thrown) {
      deps.log.error('jql-function-failed', { name }, thrown);
      return {
        error: 'Throughline cannot answer right now. Search again in a minute.',
        storeErrorAsPrecomputation: false,
      };
    }
  };
}
