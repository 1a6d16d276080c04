import type { Answer } from './http/answer';
import { refuse } from './http/refusal';
import type { Call, Route } from './http/route';
import { MissingValue } from './jql/app-functions';
import type { Store } from './store/store';

/**
 * Runs routes whose queries may need values of an app's JQL functions: what is missing is asked of the app, stored,
 * and the route begins again. @param now epoch ms
 */
export function createFunctionValues(store: Store, now: () => number) {
  /** An error that is not to be stored refuses the query. */
  async function storeValue({ appFunction, clause }: MissingValue): Promise<void> {
    const { functionKey, name: functionName } = appFunction;
    const answer = await appFunction.evaluate(clause);
    const error = 'error' in answer ? answer.error : null;
    if ('error' in answer && answer.storeErrorAsPrecomputation !== true) throw refuse(400, answer.error);
    const value = 'jql' in answer ? answer.jql : null;
    const at = now();
    const counters = store.counters();
    const moments = { created: at, updated: at, used: at };
    const record = {
      id: String(counters.task),
      functionKey,
      functionName,
      ...clause,
      value,
      error,
      ...moments,
    };
    store.commit([
      { table: 'precomputation', record },
      { table: 'counters', record: { ...counters, task: counters.task + 1 } },
    ]);
  }

  return async function run(route: Route, call: Call): Promise<Answer> {
    for (;;) {
      try {
        return await route.handle(call);
      } catch (error) {
        if (!(error instanceof MissingValue)) throw error;
        await storeValue(error);
      }
    }
  };
}
