/** Whether a predicate holds; undefined when this host cannot tell. */
export type Decide = (predicate: string, value: unknown) => Promise<boolean | undefined>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** False as soon as one is false; unknown when none is false and one is unknown. */
function all(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

const opposite = (result: boolean | undefined) => (result === undefined ? undefined : !result);

async function partsOf(conditions: unknown, decide: Decide): Promise<(boolean | undefined)[]> {
  if (Array.isArray(conditions)) {
    return Promise.all(conditions.map((item) => evaluateConditions(item, decide)));
  }
  if (!isRecord(conditions)) return [undefined];
  return Promise.all(
    Object.entries(conditions).map(async ([name, value]) => {
      if (name === 'and') return evaluateConditions(value, decide);
      if (name === 'or') return opposite(all((await partsOf(value, decide)).map(opposite)));
      if (name === 'not') return opposite(await evaluateConditions(value, decide));
      return decide(name, value);
    }),
  );
}

/** `displayConditions` of a module: predicates and lists of them hold together, unless `or` or `not` says otherwise. */
export async function evaluateConditions(conditions: unknown, decide: Decide): Promise<boolean | undefined> {
  return all(await partsOf(conditions, decide));
}
