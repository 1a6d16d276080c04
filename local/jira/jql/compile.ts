// One function per kind of field; kept together because they share the refusals of operators and values.
import type { Clause, FunctionOperand, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { type Refusal, refuse } from '../http/refusal';
import type { IssueRecord } from '../store/records';
import { checkFragment, fragmentOf } from './app-functions';
import type { JqlContext, Test } from './context';
import { dateFunction, dateLiteral } from './dates';
import {
  type ChoiceField,
  type DateField,
  EMPTY,
  jqlField,
  type NumberField,
  type TextField,
} from './fields';
import { choiceFunction } from './functions';
import { parseJql } from './parse';
import { propertyField } from './property-field';
import { textMatcher } from './text-match';

export interface CompiledClause {
  test: Test;
  /** All issues that can match, where an index knows them. */
  candidates?: () => Iterable<number>;
}

export const noField = (name: string): Refusal =>
  refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);

const noOperator = (operator: string, name: string): Refusal =>
  refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);

const valuesOf = (operand: Operand): Operand[] =>
  operand.operandType === 'list' ? operand.values : [operand];

function functionIds(field: ChoiceField, operator: string, operand: FunctionOperand, context: JqlContext) {
  const name = operand.function.value;
  const args = operand.arguments.map((argument) => argument.value);
  const found = choiceFunction(name, args, field, context);
  if (!found) throw refuse(400, `Unable to find JQL function '${name}()' for the field '${field.name}'.`);
  if (found.isList && (operator === '=' || operator === '!='))
    throw refuse(400, `A list function '${name}()' cannot be used with the operator '${operator}'.`);
  return found.ids;
}

/** Ids of all values of a choice clause, in the order written. */
function choiceIds(field: ChoiceField, operator: string, operand: Operand, context: JqlContext): string[] {
  return valuesOf(operand).flatMap((value): readonly string[] => {
    if (value.operandType === 'keyword') return [EMPTY];
    if (value.operandType === 'list') throw refuse(400, 'Lists within lists are not supported.');
    if (value.operandType === 'function') return functionIds(field, operator, value, context);
    const ids = field.resolve(value.value, context);
    if (ids) return ids;
    throw refuse(
      400,
      field.unknown?.(value.value) ??
        `The value '${value.value}' does not exist for the field '${field.name}'.`,
    );
  });
}

function compileChoice(
  field: ChoiceField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): CompiledClause {
  const { store } = context;
  const isList = operand.operandType === 'list';
  if ((operator === '=' || operator === '!=') && isList) throw noOperator(operator, field.name);
  const ids = choiceIds(field, operator, operand, context);
  const wanted = new Set(ids);
  const wantsEmpty = wanted.has(EMPTY);
  switch (operator) {
    case '=':
    case 'in':
    case 'is': {
      if (operator === 'is' && operand.operandType !== 'keyword') throw noOperator('is', field.name);
      const test: Test = (issue) => {
        const values = field.of(issue, store);
        return values.length === 0 ? wantsEmpty : values.some((value) => wanted.has(value));
      };
      const { find } = field;
      return find && !wantsEmpty ? { test, candidates: () => find(ids, store) } : { test };
    }
    case '!=':
    case 'not in':
    case 'is not': {
      if (operator === 'is not' && operand.operandType !== 'keyword') throw noOperator('is not', field.name);
      // Issues without a value never match a negation, as in Jira.
      return {
        test: (issue) => {
          const values = field.of(issue, store);
          return values.length > 0 && !values.some((value) => wanted.has(value));
        },
      };
    }
    default:
      throw noOperator(operator, field.name);
  }
}

function compare(operator: string, name: string): (value: number, limit: number) => boolean {
  switch (operator) {
    case '>':
      return (value, limit) => value > limit;
    case '>=':
      return (value, limit) => value >= limit;
    case '<':
      return (value, limit) => value < limit;
    case '<=':
      return (value, limit) => value <= limit;
    default:
      throw noOperator(operator, name);
  }
}

/** Clauses on ordered values; `equal` is a test because dates are equal by the minute. */
function compileOrdered(
  name: string,
  of: (issue: IssueRecord) => number | null,
  operator: string,
  operand: Operand,
  read: (value: Operand) => number,
  equal: (value: number, wanted: number) => boolean,
): CompiledClause {
  const values = valuesOf(operand);
  const wantsEmpty = values.some((value) => value.operandType === 'keyword');
  const wanted = values.filter((value) => value.operandType !== 'keyword').map(read);
  const matches = (value: number | null) =>
    value === null ? wantsEmpty : wanted.some((one) => equal(value, one));
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return { test: (issue) => matches(of(issue)) };
    case '!=':
    case 'not in':
    case 'is not':
      return {
        test: (issue) => {
          const value = of(issue);
          return value !== null && !matches(value);
        },
      };
    default: {
      const test = compare(operator, name);
      const [limit] = wanted;
      if (limit === undefined || wanted.length > 1) throw noOperator(operator, name);
      return {
        test: (issue) => {
          const value = of(issue);
          return value !== null && test(value, limit);
        },
      };
    }
  }
}

function compileNumber(
  field: NumberField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): CompiledClause {
  const read = (value: Operand): number => {
    const number =
      value.operandType === 'value' && value.value.trim() !== '' ? Number(value.value) : Number.NaN;
    if (Number.isNaN(number))
      throw refuse(400, `A value for the field '${field.name}' is not a valid number.`);
    return number;
  };
  const of = (issue: IssueRecord) => field.of(issue, context.store);
  return compileOrdered(field.name, of, operator, operand, read, (value, wanted) => value === wanted);
}

function compileDate(
  field: DateField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): CompiledClause {
  const { now, viewer } = context;
  const read = (value: Operand): number => {
    const at =
      value.operandType === 'value'
        ? dateLiteral(value.value, now, viewer.timeZone)
        : value.operandType === 'function'
          ? dateFunction(
              value.function.value,
              value.arguments.map((one) => one.value),
              now,
              viewer.timeZone,
            )
          : undefined;
    if (at !== undefined) return at;
    const text = value.operandType === 'value' ? value.value : 'function';
    throw refuse(
      400,
      `Date value '${text}' for field '${field.name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  };
  const sameMinute = (value: number, wanted: number) =>
    Math.floor(value / 60_000) === Math.floor(wanted / 60_000);
  return compileOrdered(field.name, field.of, operator, operand, read, sameMinute);
}

function compileText(field: TextField, operator: string, operand: Operand): CompiledClause {
  if (operator === 'is' || operator === 'is not')
    return { test: (issue) => (field.of(issue) === '') === (operator === 'is') };
  if ((operator !== '~' && operator !== '!~') || operand.operandType !== 'value')
    throw noOperator(operator, field.name);
  const matches = textMatcher(operand.value);
  return { test: (issue) => matches(field.of(issue)) === (operator === '~') };
}

/** What an app's function stands for; functions within it are not asked in turn. */
function compileFragment(jql: string, context: JqlContext): CompiledClause {
  const { where, words } = parseJql(jql);
  if (!where || words !== undefined) throw refuse(400, 'The function did not return a valid JQL fragment.');
  checkFragment(where);
  return compileClause(where, { ...context, functions: [] });
}

function compileTerminal(clause: TerminalClause, context: JqlContext): CompiledClause {
  const name = clause.field.value;
  const operator = clause.operator?.value;
  const field = propertyField(clause.field, context.properties) ?? jqlField(name);
  if (!field) throw noField(name);
  const fragment = fragmentOf(clause, context.functions, context.store);
  if (fragment !== undefined) return compileFragment(fragment, context);
  if (!operator) throw refuse(400, 'Error in the JQL Query: an operator is missing.');
  if (operator.startsWith('was') || operator === 'changed' || clause.predicates.length > 0)
    throw refuse(400, `History searches do not support the '${field.name}' field.`);
  const { operand } = clause;
  if (!operand) throw refuse(400, 'Error in the JQL Query: a value is missing.');
  switch (field.kind) {
    case 'choice':
      return compileChoice(field, operator, operand, context);
    case 'number':
      return compileNumber(field, operator, operand, context);
    case 'date':
      return compileDate(field, operator, operand, context);
    case 'text':
      return compileText(field, operator, operand);
  }
}

/** Turns a parsed `where` into a test, and the set to try it on where an index can narrow it. Refuses with 400. */
export function compileClause(clause: Clause, context: JqlContext): CompiledClause {
  switch (clause.clauseType) {
    case 'terminal':
      return compileTerminal(clause, context);
    case 'not': {
      const { test } = compileClause(clause.clause, context);
      return { test: (issue) => !test(issue) };
    }
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, context));
      if (clause.operator.value === 'or') {
        const lists = parts.flatMap((part) => part.candidates ?? []);
        const test: Test = (issue) => parts.some((part) => part.test(issue));
        if (lists.length < parts.length) return { test };
        return { test, candidates: () => new Set(lists.flatMap((list) => [...list()])) };
      }
      const test: Test = (issue) => parts.every((part) => part.test(issue));
      const lists = parts.flatMap((part) => part.candidates ?? []);
      if (lists.length === 0) return { test };
      return {
        test,
        candidates: () => lists.map((list) => [...list()]).reduce((a, b) => (b.length < a.length ? b : a)),
      };
    }
  }
}
