import { z } from 'zod';
import { backendContext, moduleAri } from '../app/installation';
import { type RunDeps, runFunction } from './run-function';

const JqlModule = z.looseObject({
  type: z.literal('jira:jqlFunction'),
  key: z.string(),
  name: z.string(),
  function: z.string(),
  operators: z.array(z.string()).default([]),
  arguments: z.array(z.object({ name: z.string(), required: z.boolean() })).optional(),
  types: z.array(z.string()).optional(),
});

const Answer = z.union([
  z.looseObject({ jql: z.string() }).transform(({ jql }) => ({ jql })),
  z
    .looseObject({ error: z.string(), storeErrorAsPrecomputation: z.boolean().default(false) })
    .transform(({ error, storeErrorAsPrecomputation }) => ({ error, storeErrorAsPrecomputation })),
]);

export type JqlFunctionAnswer = z.infer<typeof Answer>;

/** A JQL function of the app: its id, how queries name it, and what it makes of a clause. */
export interface JqlFunction {
  functionKey: string;
  name: string;
  operators: readonly string[];
  /** As the manifest declares them; whoever evaluates queries holds clauses to them. */
  arguments?: readonly { name: string; required: boolean }[];
  types?: readonly string[];
  /** @param clause as Jira hands it over: `{field?, operator, arguments}` */
  evaluate(clause: object): Promise<JqlFunctionAnswer>;
}

/** What a function throws or answers in a wrong shape becomes an error, which the query shows. */
export function listJqlFunctions(deps: RunDeps): JqlFunction[] {
  return deps.manifest().modules.flatMap((declared) => {
    const module = JqlModule.safeParse(declared).data;
    if (!module) return [];
    return {
      functionKey: moduleAri(deps.installation, module.key),
      name: module.name,
      operators: module.operators,
      ...(module.arguments ? { arguments: module.arguments } : {}),
      ...(module.types ? { types: module.types } : {}),
      async evaluate(clause) {
        const { outcome } = await runFunction(deps, {
          kind: 'jqlFunction',
          moduleKey: module.key,
          functionName: module.function,
          label: module.name,
          accountId: undefined,
          args: [{ clause }, backendContext(deps.installation, undefined)],
        });
        if (!outcome.ok) return { error: outcome.message, storeErrorAsPrecomputation: false };
        const answer = Answer.safeParse(JSON.parse(outcome.value ?? 'null'));
        return answer.data ?? { error: `${module.name}() gave no JQL`, storeErrorAsPrecomputation: false };
      },
    };
  });
}
