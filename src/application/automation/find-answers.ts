import { COUNT_POINTS, issuesFor, pointsOfIssues } from '../../domain/automation/cost';
import { type Found, type Question, questionsOf } from '../../domain/automation/read-source';
import { type AutomationSource, ISSUES_LIMIT } from '../../domain/automation/source';
import { AppError } from '../app-error';
import type { Jira } from '../ports';

/** Which projects a question may look at: all that the asker sees, or these. */
export type Scope = 'all' | readonly string[];

/** Asks Jira each question once, however many key results have it. */
export interface Asker {
  /** Throws LIMIT_REACHED where the answer costs more than is left of the share; nothing is made of a part. */
  ask(source: AutomationSource, scope: Scope): Promise<Found[]>;
  /** Points that the questions asked so far have cost, by Jira's tariff. */
  spent(): number;
}

/** `share`: points that may be spent in all. */
export function createAsker(jira: Jira, share: number = Number.POSITIVE_INFINITY): Asker {
  let spent = 0;
  const asked = new Map<string, Promise<Found>>();
  const one = (question: Question, scope: Scope): Promise<Found> => {
    const limited = withinScope(question.jql, scope);
    const key = JSON.stringify({ ...question, jql: limited });
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = paid({ ...question, jql: limited }, scope);
    asked.set(key, answer);
    return answer;
  };
  const paid = async (question: Question, scope: Scope): Promise<Found> => {
    if (scope !== 'all' && scope.length === 0) return NOTHING[question.kind];
    const left = share - spent;
    if (question.kind === 'count') {
      if (left < COUNT_POINTS) throw shareSpent();
      spent += COUNT_POINTS;
      return { kind: 'count', count: await jira.count(question.jql) };
    }
    const limit = issuesFor(left);
    if (limit === 0) throw shareSpent();
    const { values, more } = await jira.numbers(question.jql, question.fieldId, limit);
    spent += pointsOfIssues(values.length);
    if (more && limit < ISSUES_LIMIT) throw shareSpent();
    return { kind: 'numbers', values, more };
  };
  return {
    spent: () => spent,
    async ask(source, scope) {
      const found: Found[] = [];
      // One after the other: what the first is refused, the second need not ask.
      for (const question of questionsOf(source)) found.push(await one(question, scope));
      return found;
    },
  };
}

/**
 * The query within some projects. When it was saved its brackets were found to be its own, and it was run alone: it
 * cannot reach around the projects.
 */
export function withinScope(jql: string, scope: Scope): string {
  return scope === 'all' ? jql : `(${jql}) AND project in (${scope.join(', ')})`;
}

const NOTHING: Readonly<Record<Question['kind'], Found>> = {
  count: { kind: 'count', count: 0 },
  numbers: { kind: 'numbers', values: [], more: false },
};

function shareSpent(): AppError {
  return new AppError(
    'LIMIT_REACHED',
    'This hour’s share of Jira’s points is spent. The last value stands; try again in the next hour.',
  );
}
