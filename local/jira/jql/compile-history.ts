import type { TerminalClause } from '@atlaskit/jql-ast';
import { refuse } from '../http/refusal';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { type CompiledClause, checkOperand } from './clause';
import { choiceIds } from './compile-choice';
import type { JqlContext } from './context';
import type { ChoiceField, JqlField } from './field-kinds';
import { changesOf, PAST_FIELDS, type PastField, periodsOf } from './past';
import { readPredicates, type Wanted } from './predicates';
import { lookedUp, lookedUpWhere, type Source, smallestOf } from './source';

const DAY = 86_400_000;
const CHANGED = '@changed';
const DAY_PREFIX = '@day ';
const dayOf = (at: number): number => Math.floor(at / DAY);

/** What an issue's past is found by: its values, whether there were changes, and on which days. */
function* marksOf(issue: IssueRecord, field: PastField): Iterable<string> {
  const periods = periodsOf(issue, field);
  for (const { value } of periods) yield value;
  if (periods.length < 2) return;
  yield CHANGED;
  for (const { since } of periods.slice(1)) yield `${DAY_PREFIX}${dayOf(since)}`;
}

const pastOf = (field: PastField, store: Store) => () =>
  store.issues.lookup(`past of ${field.item}`, (issue) => marksOf(issue, field));

function changedSource(field: PastField, wanted: Wanted, store: Store): Source | undefined {
  const lookup = pastOf(field, store);
  const byDay = wanted.spans.map(({ after, before }) =>
    lookedUpWhere(
      lookup,
      (mark) => {
        if (!mark.startsWith(DAY_PREFIX)) return false;
        const day = Number(mark.slice(DAY_PREFIX.length));
        return day >= dayOf(after) && day <= dayOf(before);
      },
      2,
    ),
  );
  const byValue = [wanted.to, wanted.from].flatMap((values) =>
    values ? [lookedUp(lookup, [...values], 2)] : [],
  );
  return smallestOf([lookedUp(lookup, [CHANGED], 2), ...byValue, ...byDay]);
}

function compileChanged(field: PastField, wanted: Wanted, { store }: JqlContext): CompiledClause {
  const { by, from, to, spans } = wanted;
  return {
    test: (issue) =>
      changesOf(issue, field).some(
        (change) =>
          (!by || (change.by !== null && by.has(change.by))) &&
          (!from || from.has(change.from)) &&
          (!to || to.has(change.to)) &&
          spans.every(({ after, before }) => change.at > after && change.at < before),
      ),
    get source() {
      return changedSource(field, wanted, store);
    },
  };
}

/** Whether an issue had one of the values at a time, and by the hand, that the predicates name. */
function had(field: PastField, values: ReadonlySet<string>, { by, spans }: Wanted) {
  return (issue: IssueRecord): boolean =>
    periodsOf(issue, field).some(
      (period) =>
        values.has(period.value) &&
        (!by || (period.by !== null && by.has(period.by))) &&
        spans.every(({ after, before }) => period.until > after && period.since < before),
    );
}

function pastFieldOf(field: JqlField): { choice: ChoiceField; past: PastField } {
  const past = ownEntry(PAST_FIELDS, field.name.toLowerCase());
  if (!past || field.kind !== 'choice')
    throw refuse(400, `History searches do not support the '${field.name}' field.`);
  return { choice: field, past };
}

/**
 * `was`, `was in`, `was not`, `was not in` (now counts too) and `changed`, on the fields whose past Jira searches.
 * AFTER, BEFORE, DURING and ON mean: had the value at some moment of that time, or changed in it.
 */
export function compileHistory(
  field: JqlField,
  operator: string,
  clause: TerminalClause,
  context: JqlContext,
): CompiledClause {
  const { choice, past } = pastFieldOf(field);
  const wanted = readPredicates(clause.predicates, choice, context);
  if (operator === 'changed') return compileChanged(past, wanted, context);
  const { operand } = clause;
  if (!operand) throw refuse(400, 'Error in the JQL Query: a value is missing.');
  checkOperand(operator, operand, choice.name);
  const values = new Set(choiceIds(choice, operator, operand, context));
  const test = had(past, values, wanted);
  if (operator.startsWith('was not')) return { test: (issue) => !test(issue) };
  return { test, source: lookedUp(pastOf(past, context.store), [...values], 2) };
}
