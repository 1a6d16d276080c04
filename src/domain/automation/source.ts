import type { FieldProblem } from '../okr/field-problem';

/** What Jira is asked for a reading (PRODUCT §5.10). */
export type AutomationSource =
  | { readonly kind: 'count'; readonly jql: string }
  /** Issues that match both ÷ issues that match `jql`, in percent. */
  | { readonly kind: 'share'; readonly jql: string; readonly part: string }
  | { readonly kind: 'sum'; readonly jql: string; readonly fieldId: string; readonly fieldName: string }
  | { readonly kind: 'average'; readonly jql: string; readonly fieldId: string; readonly fieldName: string };

export const AUTOMATION_KINDS = ['count', 'share', 'sum', 'average'] as const;
export const AUTOMATION_RHYTHMS = ['day', 'week'] as const;
export type AutomationRhythm = (typeof AUTOMATION_RHYTHMS)[number];

/** Sums and averages look at no more issues than this: beyond it, no value is taken. */
export const ISSUES_LIMIT = 1000;
export const JQL_LIMIT = 2000;

export type SourceProblem = FieldProblem<
  'jql' | 'part' | 'fieldId',
  'required' | 'too-long' | 'ordered' | 'whose' | 'brackets' | 'not-a-field'
>;

/**
 * What is wrong with a source before Jira is asked; empty when nothing is. A scheduled run has nobody who is
 * "me", and an order means nothing to a number.
 */
export function checkSource(source: AutomationSource): SourceProblem[] {
  const problems = checkJql('jql', source.jql);
  if (source.kind === 'share') problems.push(...checkJql('part', source.part));
  if ((source.kind === 'sum' || source.kind === 'average') && !FIELD.test(source.fieldId)) {
    problems.push({ field: 'fieldId', code: 'not-a-field', hint: 'Choose a number field.' });
  }
  return problems;
}

const FIELD = /^[a-z][A-Za-z0-9_]{1,60}$/;

function checkJql(field: 'jql' | 'part', jql: string): SourceProblem[] {
  const plain = withoutQuotes(jql);
  if (jql.trim() === '') {
    return [
      { field, code: 'required', hint: 'Write which issues are meant, e.g. project = SHOP AND type = Bug.' },
    ];
  }
  if (jql.length > JQL_LIMIT) {
    return [{ field, code: 'too-long', hint: `Keep the query within ${JQL_LIMIT} characters.` }];
  }
  if (!isBalanced(plain)) {
    const hint = 'Some bracket is not closed, or closed before it was opened.';
    return [{ field, code: 'brackets', hint }];
  }
  if (/\border\s+by\b/i.test(plain)) {
    return [
      { field, code: 'ordered', hint: 'Leave out ORDER BY: the order changes nothing about a number.' },
    ];
  }
  if (/\b(currentUser|currentLogin|lastLogin|issueHistory|votedIssues|watchedIssues)\s*\(/i.test(plain)) {
    const hint = 'A scheduled run has no current user. Name the person instead, e.g. assignee = "Ana Silva".';
    return [{ field, code: 'whose', hint }];
  }
  return [];
}

/** Runs put the query in brackets of their own, which it must not leave. */
function isBalanced(plain: string): boolean {
  let depth = 0;
  for (const sign of plain) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The query with its quoted texts emptied, so that words in them are not taken for JQL. */
function withoutQuotes(jql: string): string {
  return jql.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""');
}
