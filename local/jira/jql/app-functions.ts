import type { Clause, TerminalClause } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import { ownEntry } from '../store/own-entry';
import type { PrecomputationRecord } from '../store/records';
import type { Store } from '../store/store';
import type { JqlContext } from './context';
import type { JqlField } from './field-kinds';

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
  /** As declared; without them any number of arguments is passed on. */
  arguments?: readonly { name: string; required: boolean }[];
  /** Types of fields it goes with (`issue`, `project`, `user`, `number`, `text`, …); without them any field. */
  types?: readonly string[];
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

const TYPES: Readonly<Record<string, string>> = {
  key: 'issue',
  parent: 'issue',
  'Epic Link': 'issue',
  parentEpic: 'issue',
  project: 'project',
  fixVersion: 'version',
  affectedVersion: 'version',
  component: 'component',
  status: 'status',
  priority: 'priority',
  resolution: 'resolution',
};

/** Type of a field as manifests name it, where they can. */
function typeOf(field: JqlField): string | undefined {
  if (field.kind === 'choice') return field.people ? 'user' : ownEntry(TYPES, field.name);
  return field.kind;
}

function checkCall(found: AppFunction, asked: FunctionClause, field: JqlField): void {
  const { name, types } = found;
  const type = typeOf(field);
  if (types && type !== undefined && !types.includes(type))
    throw refuse(400, `Unable to find JQL function '${name}()' for the field '${field.name}'.`);
  if (!found.operators.includes(asked.operator))
    throw refuse(400, `The function '${name}()' does not support the operator '${asked.operator}'.`);
  if (!found.arguments) return;
  const least = found.arguments.filter(({ required }) => required).length;
  const given = asked.arguments.length;
  if (given < least || given > found.arguments.length)
    throw refuse(
      400,
      `Function '${name}' expected '${given < least ? least : found.arguments.length}' arguments but received '${given}'.`,
    );
}

const DAY = 86_400_000;

/** Notes that a stored value was used; once a day, so that searches do not write all the time. */
function noteUse(store: Store, stored: PrecomputationRecord, now: number): void {
  if (now - stored.used >= DAY) store.commit([{ table: 'precomputation', record: { ...stored, used: now } }]);
}

/**
 * JQL that stands for a clause with an app's function; undefined if the clause has none. The stored value counts
 * until the app pushes another: it is not asked again. Throws `MissingValue` where nothing is stored.
 */
export function fragmentOf(
  clause: TerminalClause,
  field: JqlField,
  { functions, store, now }: JqlContext,
): string | undefined {
  const { operand, operator } = clause;
  if (operand?.operandType !== 'function' || !operator) return undefined;
  const name = operand.function.value.toLowerCase();
  const found = functions.find((one) => one.name.toLowerCase() === name);
  if (!found) return undefined;
  const asked: FunctionClause = {
    field: clause.field.value,
    operator: operator.value,
    arguments: operand.arguments.map((argument) => argument.value),
  };
  checkCall(found, asked, field);
  const stored = [...store.precomputations.values()].find((one) => sameClause(one, found.functionKey, asked));
  if (!stored) throw new MissingValue(found, asked);
  noteUse(store, stored, now);
  if (stored.error !== null) throw refuse(400, stored.error);
  return stored.value ?? '';
}
