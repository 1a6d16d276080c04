import type { Operand } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import { type CompiledClause, checkOperand, noOperator, valuesOf } from './clause';
import type { JqlContext, Test } from './context';
import { type ChoiceField, EMPTY } from './field-kinds';
import { functionIds } from './functions';

/** Ids of all values of a clause, in the order written. Refuses values that do not exist. */
export function choiceIds(
  field: ChoiceField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): string[] {
  return valuesOf(operand).flatMap((value): readonly string[] => {
    if (value.operandType === 'keyword') return [EMPTY];
    if (value.operandType === 'list') throw refuse(400, 'Lists within lists are not supported.');
    if (value.operandType === 'function')
      return functionIds(
        value.function.value,
        value.arguments.map((argument) => argument.value),
        operand.operandType === 'list' ? 'in' : operator,
        field,
        context,
      );
    const ids = field.resolve(value.value, context);
    if (ids) return ids;
    throw refuse(
      400,
      field.unknown?.(value.value) ??
        `The value '${value.value}' does not exist for the field '${field.name}'.`,
    );
  });
}

const ORDERED: Record<string, (order: number) => boolean> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

/** A clause on a field whose values are ids. */
export function compileChoice(
  field: ChoiceField,
  operator: string,
  operand: Operand,
  context: JqlContext,
): CompiledClause {
  const { store } = context;
  const inOrder = ORDERED[operator];
  if (operator === '~' || operator === '!~' || (inOrder && !field.compare))
    throw noOperator(operator, field.name);
  checkOperand(operator, operand, field.name);
  const ids = choiceIds(field, operator, operand, context);
  if (inOrder)
    return {
      test: (issue) =>
        ids.some((id) => {
          const order = id === EMPTY ? undefined : field.compare?.(issue, id, store);
          return order !== undefined && inOrder(order);
        }),
    };
  const wanted = new Set(ids);
  const wantsEmpty = wanted.has(EMPTY);
  switch (operator) {
    case '=':
    case 'in':
    case 'is': {
      const test: Test = (issue) => {
        const values = field.of(issue, store);
        return values.length === 0 ? wantsEmpty : values.some((value) => wanted.has(value));
      };
      return { test, source: field.find?.([...wanted], store) };
    }
    case '!=':
    case 'not in':
    case 'is not':
      // Issues without a value never match a negation, as in Jira.
      return {
        test: (issue) => {
          const values = field.of(issue, store);
          return values.length > 0 && !values.some((value) => wanted.has(value));
        },
        source: field.findAny?.(store),
      };
    default:
      throw noOperator(operator, field.name);
  }
}
