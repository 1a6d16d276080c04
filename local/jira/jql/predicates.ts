import type { Operand, Predicate } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import { textOf, valuesOf } from './clause';
import { choiceIds } from './compile-choice';
import { readDate } from './compile-ordered';
import type { JqlContext } from './context';
import type { ChoiceField } from './field-kinds';
import { jqlField } from './fields';

const DAY = 86_400_000;

/** What the predicates of a search of the past ask for; a missing one asks for nothing. */
export interface Wanted {
  by?: ReadonlySet<string>;
  from?: ReadonlySet<string>;
  to?: ReadonlySet<string>;
  /** Epoch ms; every one of them must hold. */
  spans: { after: number; before: number }[];
}

function valueSet(operator: string, field: ChoiceField, operand: Operand, context: JqlContext) {
  const listed = operand.operandType === 'list' || operand.operandType === 'function';
  return new Set(choiceIds(field, listed ? `${operator} in` : operator, operand, context));
}

function spanOf(operator: string, operand: Operand, name: string, context: JqlContext) {
  const values = valuesOf(operand);
  const [first, second] = values.map((value) => readDate(value, name, context));
  if (operator === 'during') {
    if (first === undefined || second === undefined || values.length !== 2)
      throw refuse(400, "The predicate 'during' needs two dates: DURING (date, date).");
    return { after: first, before: second };
  }
  if (first === undefined || operand.operandType === 'list')
    throw refuse(400, `The predicate '${operator}' does not support the list value '${textOf(operand)}'.`);
  switch (operator) {
    case 'after':
      return { after: first, before: Number.POSITIVE_INFINITY };
    case 'before':
      return { after: Number.NEGATIVE_INFINITY, before: first };
    default:
      // ON means the whole day, so the moment before it still counts as "after".
      return { after: first - 1, before: first + DAY };
  }
}

/** Reads the predicates of `was` or `changed`; FROM and TO belong to the grammar of `changed` alone. */
export function readPredicates(
  predicates: readonly Predicate[],
  field: ChoiceField,
  context: JqlContext,
): Wanted {
  const wanted: Wanted = { spans: [] };
  for (const { operator: predicate, operand } of predicates) {
    const name = predicate.value;
    if (!operand) throw refuse(400, `Error in the JQL Query: the predicate '${name}' needs a value.`);
    switch (name) {
      case 'by': {
        const people = jqlField('creator');
        if (people?.kind === 'choice') wanted.by = valueSet('by', people, operand, context);
        break;
      }
      case 'from':
      case 'to':
        wanted[name] = valueSet(name, field, operand, context);
        break;
      case 'after':
      case 'before':
      case 'during':
      case 'on':
        wanted.spans.push(spanOf(name, operand, field.name, context));
        break;
    }
  }
  return wanted;
}
