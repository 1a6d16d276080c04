import type { Clause, TerminalClause } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import type { PrecomputationRecord } from '../store/records';
import type { Store } from '../store/store';

/** A clause that an app's JQL function is asked about. */
export interface FunctionClause {
  field: string;
  operator: string;
  arguments: string[];
}

/** What the app answered: JQL in place of the clause, or an error, which may be stored like a value. */
export type FunctionAnswer = { jql: string } | { error: string; storeErrorAsPrecomputation?: boolean };

/** A JQL function of an app (Forge `jira:jqlFunction`). */
export interface AppFunction {
  /** `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module key>`. */
  functionKey: string;
  name: string;
  operators: readonly string[];
  evaluate(clause: FunctionClause): Promise<FunctionAnswer>;
}

/** Thrown while a query is compiled when a function's value is not stored yet: ask the app, store, start again. */
export class MissingValue extends Error {
  constructor(
    readonly appFunction: AppFunction,
    readonly clause: FunctionClause,
  ) {
    super(`${appFunction.name}() has no stored value`);
  }
}

const MAX_LITERALS = 1000;

function literals(clause: Clause): number {
  if (clause.clauseType === 'not') return literals(clause.clause);
  if (clause.clauseType === 'compound') return clause.clauses.reduce((sum, part) => sum + literals(part), 0);
  return clause.operand?.operandType === 'list' ? clause.operand.values.length : 1;
}

export function checkFragment(where: Clause): void {
  if (literals(where) > MAX_LITERALS)
    throw refuse(400, `The JQL of a function may hold at most ${MAX_LITERALS} values.`);
}

export function sameClause(stored: PrecomputationRecord, key: string, clause: FunctionClause): boolean {
  return (
    stored.functionKey === key &&
    stored.field === clause.field &&
    stored.operator === clause.operator &&
    JSON.stringify(stored.arguments) === JSON.stringify(clause.arguments)
  );
}

/**
 * JQL that stands for a clause with an app's function; undefined if the clause has none. The stored value counts
 * until the app pushes another: it is not asked again. Throws `MissingValue` where nothing is stored.
 */
export function fragmentOf(
  clause: TerminalClause,
  functions: readonly AppFunction[],
  store: Store,
): string | undefined {
  const { operand, operator } = clause;
  if (operand?.operandType !== 'function' || !operator) return undefined;
  const name = operand.function.value.toLowerCase();
  const found = functions.find((one) => one.name.toLowerCase() === name);
  if (!found) return undefined;
  if (!found.operators.includes(operator.value))
    throw refuse(400, `The function '${found.name}()' does not support the operator '${operator.value}'.`);
  const asked: FunctionClause = {
    field: clause.field.value,
    operator: operator.value,
    arguments: operand.arguments.map((argument) => argument.value),
  };
  const stored = [...store.precomputations.values()].find((one) => sameClause(one, found.functionKey, asked));
  if (!stored) throw new MissingValue(found, asked);
  if (stored.error !== null) throw refuse(400, stored.error);
  return stored.value ?? '';
}
