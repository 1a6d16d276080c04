import type { Operand } from '@atlaskit/jql-ast';
import { type Refusal, refuse } from '../http/refusal';
import type { Test } from './context';
import type { Source } from './source';

/** A clause that can be tried on issues. */
export interface CompiledClause {
  test: Test;
  /** Issues among which all matches are; undefined: any issue may match. */
  source?: Source | undefined;
}

export const noOperator = (operator: string, name: string): Refusal =>
  refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);

export const valuesOf = (operand: Operand): Operand[] =>
  operand.operandType === 'list' ? operand.values : [operand];

/** An operand as its refusal quotes it. */
export const textOf = (operand: Operand): string =>
  operand.operandType === 'value'
    ? operand.value
    : operand.operandType === 'function'
      ? `${operand.function.value}()`
      : operand.operandType === 'keyword'
        ? 'EMPTY'
        : `(${operand.values.map(textOf).join(', ')})`;

/** `is` and `is not` go with EMPTY alone, `in` with lists, other operators with single values. */
export function checkOperand(operator: string, operand: Operand, name: string): void {
  const takesEmpty = operator === 'is' || operator === 'is not';
  if (takesEmpty && operand.operandType !== 'keyword')
    throw refuse(
      400,
      `The operator '${operator}' does not support the value '${textOf(operand)}' for the field '${name}'.`,
    );
  const takesList = operator.endsWith('in');
  const { operandType } = operand;
  if (operandType === 'list' && !takesList)
    throw refuse(
      400,
      `Operator '${operator}' does not support the list value '${textOf(operand)}' for field '${name}'.`,
    );
  if (takesList && (operandType === 'value' || operandType === 'keyword'))
    throw refuse(
      400,
      `Operator '${operator}' does not support the non-list value '"${textOf(operand)}"' for field '${name}'.`,
    );
}
