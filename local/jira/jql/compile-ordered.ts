import type { Operand } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import type { IssueRecord } from '../store/records';
import { type CompiledClause, checkOperand, noOperator, textOf, valuesOf } from './clause';
import type { JqlContext } from './context';
import { dateFunction, dateLiteral } from './dates';
import { type DateField, EMPTY, type NumberField } from './field-kinds';
import { checkPlayed } from './functions';
import { type Source, unionOf } from './source';

interface Ordered {
  name: string;
  of(issue: IssueRecord): number | null;
  /** A value of the query; refuses what is none. */
  read(value: Operand): number;
  /** Its own test, because dates are equal by the minute. */
  equal(value: number, wanted: number): boolean;
  /** Issues with one of the values, or without any where `wantsEmpty`. */
  among(values: readonly number[], wantsEmpty: boolean): Source | undefined;
  /** Issues with a value between two, both included. */
  between(from: number, to: number): Source | undefined;
}

const COMPARE: Record<string, (value: number, limit: number) => boolean> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
};

function compileOrdered(field: Ordered, operator: string, operand: Operand): CompiledClause {
  if (operator === '~' || operator === '!~') throw noOperator(operator, field.name);
  checkOperand(operator, operand, field.name);
  const values = valuesOf(operand);
  const wantsEmpty = values.some((value) => value.operandType === 'keyword');
  const wanted = values.filter((value) => value.operandType !== 'keyword').map((value) => field.read(value));
  const matches = (value: number | null) =>
    value === null ? wantsEmpty : wanted.some((one) => field.equal(value, one));
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return { test: (issue) => matches(field.of(issue)), source: field.among(wanted, wantsEmpty) };
    case '!=':
    case 'not in':
    case 'is not':
      return {
        test: (issue) => {
          const value = field.of(issue);
          return value !== null && !matches(value);
        },
        source: field.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      };
    default: {
      const test = COMPARE[operator];
      const [limit] = wanted;
      if (!test || limit === undefined) throw noOperator(operator, field.name);
      const isLower = operator.startsWith('>');
      return {
        test: (issue) => {
          const value = field.of(issue);
          return value !== null && test(value, limit);
        },
        source: field.between(
          isLower ? limit : Number.NEGATIVE_INFINITY,
          isLower ? Number.POSITIVE_INFINITY : limit,
        ),
      };
    }
  }
}

export function compileNumber(
  field: NumberField,
  operator: string,
  operand: Operand,
  { store }: JqlContext,
): CompiledClause {
  const ordered: Ordered = {
    name: field.name,
    of: (issue) => field.of(issue, store),
    read(value) {
      const number =
        value.operandType === 'value' && value.value.trim() !== '' ? Number(value.value) : Number.NaN;
      if (Number.isNaN(number))
        throw refuse(400, `A value for the field '${field.name}' is not a valid number.`);
      return number;
    },
    equal: (value, wanted) => value === wanted,
    among: (values, wantsEmpty) =>
      field.find?.(wantsEmpty ? [...values.map(String), EMPTY] : values.map(String), store),
    between: () => field.findAny?.(store),
  };
  return compileOrdered(ordered, operator, operand);
}

/** The moment (epoch ms) that a value of a query means, in the caller's zone. Refuses what is no date. */
export function readDate(value: Operand, name: string, { now, viewer }: JqlContext): number {
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
  if (value.operandType === 'function') {
    checkPlayed(value.function.value);
    throw refuse(400, `Unable to find JQL function '${textOf(value)}' for the field '${name}'.`);
  }
  throw refuse(
    400,
    `Date value '${textOf(value)}' for field '${name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

const MINUTE = 60_000;
const minuteOf = (at: number): number => Math.floor(at / MINUTE);

export function compileDate(
  field: DateField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): CompiledClause {
  const { store } = context;
  const between = (from: number, to: number) => field.between?.(from, to, store) ?? field.findAny?.(store);
  const ordered: Ordered = {
    name: field.name,
    of: field.of,
    read: (value) => readDate(value, field.name, context),
    equal: (value, wanted) => minuteOf(value) === minuteOf(wanted),
    among: (values, wantsEmpty) =>
      wantsEmpty
        ? undefined
        : unionOf(values.map((at) => between(minuteOf(at) * MINUTE, (minuteOf(at) + 1) * MINUTE))),
    between,
  };
  return compileOrdered(ordered, operator, operand);
}
