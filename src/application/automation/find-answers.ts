import { type Found, type Question, questionsOf } from '../../domain/automation/read-source';
import { type AutomationSource, ISSUES_LIMIT } from '../../domain/automation/source';
import type { Jira } from '../ports';

/** Which projects a question may look at: all that the asker sees, or these. */
export type Scope = 'all' | readonly string[];

/** Asks Jira each question once, however many key results have it. */
export interface Asker {
  ask(source: AutomationSource, scope: Scope): Promise<Found[]>;
}

export function createAsker(jira: Jira): Asker {
  const asked = new Map<string, Promise<Found>>();
  const one = (question: Question, scope: Scope): Promise<Found> => {
    const limited = withinScope(question.jql, scope);
    const key = JSON.stringify({ ...question, jql: limited });
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = ask(jira, { ...question, jql: limited }, scope);
    asked.set(key, answer);
    return answer;
  };
  return {
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

async function ask(jira: Jira, question: Question, scope: Scope): Promise<Found> {
  if (scope !== 'all' && scope.length === 0) {
    return question.kind === 'count'
      ? { kind: 'count', count: 0 }
      : { kind: 'numbers', values: [], more: false };
  }
  if (question.kind === 'count') return { kind: 'count', count: await jira.count(question.jql) };
  const { values, more } = await jira.numbers(question.jql, question.fieldId, ISSUES_LIMIT);
  return { kind: 'numbers', values, more };
}
