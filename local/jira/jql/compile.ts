import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { Refusal, refuse } from '../http/refusal';
import { checkFragment, fragmentOf } from './app-functions';
import { type CompiledClause, checkOperand, noOperator, textOf, valuesOf } from './clause';
import { compileChoice } from './compile-choice';
import { compileHistory } from './compile-history';
import { compileDate, compileNumber } from './compile-ordered';
import type { JqlContext } from './context';
import type { TextField } from './field-kinds';
import { jqlField, unknownField } from './fields';
import { filterNamed } from './filter-named';
import { parseJql } from './parse';
import { propertyField } from './property-field';
import { NOTHING, smallestOf, unionOf } from './source';
import { textMatch } from './text-match';

function compileText(
  field: TextField,
  operator: string,
  operand: Operand,
  { store }: JqlContext,
): CompiledClause {
  if (operator === 'is' || operator === 'is not') {
    if (operand.operandType !== 'keyword') throw noOperator(operator, field.name);
    return { test: (issue) => (field.of(issue, store) === '') === (operator === 'is') };
  }
  if ((operator !== '~' && operator !== '!~') || operand.operandType !== 'value')
    throw noOperator(operator, field.name);
  const match = textMatch(operand.value, field.name);
  if (operator === '!~') return { test: (issue) => !match.test(field.of(issue, store)) };
  return {
    test: (issue) => match.test(field.of(issue, store)),
    source: field.search(match, store),
  };
}

/** What an app's function stands for; functions within it are not asked in turn. */
function compileFragment(jql: string, context: JqlContext): CompiledClause {
  const { where, words } = parseJql(jql);
  if (!where || words !== undefined) throw refuse(400, 'The function did not return a valid JQL fragment.');
  checkFragment(where);
  return compileClause(where, { ...context, functions: [] });
}

const FILTER_NAMES = ['filter', 'request', 'savedfilter', 'searchrequest'];
const DEEPEST = 8;

/** `filter = "My open issues"`: what a saved filter finds, by id or name. */
function compileFilter(operator: string, operand: Operand, context: JqlContext): CompiledClause {
  if (!['=', '!=', 'in', 'not in'].includes(operator)) throw noOperator(operator, 'filter');
  checkOperand(operator, operand, 'filter');
  const depth = (context.depth ?? 0) + 1;
  if (depth > DEEPEST) throw refuse(400, 'The filter refers to itself.');
  const parts = valuesOf(operand).map((value) => {
    const filter = filterNamed(context.store, context.viewer, textOf(value));
    if (!filter) throw refuse(400, `The value '${textOf(value)}' does not exist for the field 'filter'.`);
    const { where } = parseJql(filter.jql);
    return where ? compileClause(where, { ...context, depth }) : { test: () => true };
  });
  if (operator === '!=' || operator === 'not in')
    return { test: (issue) => !parts.some((part) => part.test(issue)) };
  return {
    test: (issue) => parts.some((part) => part.test(issue)),
    get source() {
      return unionOf(parts.map((part) => part.source));
    },
  };
}

function compileTerminal(clause: TerminalClause, context: JqlContext): CompiledClause {
  const name = clause.field.value;
  const operator = clause.operator?.value;
  if (FILTER_NAMES.includes(name.toLowerCase()) && operator && clause.operand)
    return compileFilter(operator, clause.operand, context);
  const field = propertyField(clause.field, context.properties) ?? jqlField(name);
  if (!field) throw unknownField(name);
  const fragment = fragmentOf(clause, field, context);
  if (fragment !== undefined) return compileFragment(fragment, context);
  if (!operator) throw refuse(400, 'Error in the JQL Query: an operator is missing.');
  if (operator.startsWith('was') || operator === 'changed')
    return compileHistory(field, operator, clause, context);
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
      return compileText(field, operator, operand, context);
  }
}

/** Turns a parsed `where` into a test, and the set to try it on where an index can narrow it. Refuses with 400. */
export function compileClause(clause: Clause, context: JqlContext): CompiledClause {
  switch (clause.clauseType) {
    case 'terminal':
      try {
        return compileTerminal(clause, context);
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 400 || !context.warnings) throw error;
        context.warnings.push(...error.errorMessages);
        return { test: () => false, source: NOTHING };
      }
    case 'not': {
      const { test } = compileClause(clause.clause, context);
      return { test: (issue) => !test(issue) };
    }
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, context));
      const isOr = clause.operator.value === 'or';
      return {
        test: isOr
          ? (issue) => parts.some((part) => part.test(issue))
          : (issue) => parts.every((part) => part.test(issue)),
        // Only when asked for: to compare sources may mean to build an index.
        get source() {
          const sources = parts.map((part) => part.source);
          return isOr ? unionOf(sources) : smallestOf(sources);
        },
      };
    }
  }
}
