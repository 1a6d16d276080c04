import type { Answer } from './http/answer';
import { refuse } from './http/refusal';
import type { Call, Route } from './http/route';
import { MissingValue, sameClause } from './jql/app-functions';
import type { Store } from './store/store';

/**
 * Runs routes whose queries may need values of an app's JQL functions: what is missing is asked of the app, stored,
 * and the route begins again. Queries that need the same value at the same time wait for one answer. @param now epoch ms
 */
export function createFunctionValues(store: Store, now: () => number) {
  const asked = new Map<string, Promise<void>>();

  /** An error that is not to be stored refuses the query. */
  async function storeValue({ appFunction, clause }: MissingValue): Promise<void> {
    const { functionKey, name: functionName } = appFunction;
    const answer = await appFunction.evaluate(clause);
    const error = 'error' in answer ? answer.error : null;
    if ('error' in answer && answer.storeErrorAsPrecomputation !== true) throw refuse(400, answer.error);
    const value = 'jql' in answer ? answer.jql : null;
    // The site may have been given another state meanwhile, with this value in it.
    if ([...store.precomputations.values()].some((one) => sameClause(one, functionKey, clause))) return;
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

  function storeOnce(missing: MissingValue): Promise<void> {
    const { appFunction, clause } = missing;
    const key = JSON.stringify([appFunction.functionKey, clause.field, clause.operator, clause.arguments]);
    const running = asked.get(key) ?? storeValue(missing).finally(() => asked.delete(key));
    asked.set(key, running);
    return running;
  }

  return async function run(route: Route, call: Call): Promise<Answer> {
    for (;;) {
      try {
        return await route.handle(call);
      } catch (error) {
        if (!(error instanceof MissingValue)) throw error;
        await storeOnce(error);
      }
    }
  };
}
