import { type AutomationSource, ISSUES_LIMIT } from './source';

/** One question to Jira. Equal questions of several key results are asked once. */
export type Question =
  | { readonly kind: 'count'; readonly jql: string }
  | { readonly kind: 'numbers'; readonly jql: string; readonly fieldId: string };

/** What Jira answered: a count, or the field of each issue (null where it is empty), cut at `ISSUES_LIMIT`. */
export type Found =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'numbers'; readonly values: readonly (number | null)[]; readonly more: boolean };

/** What has to be asked for a source, in the order `readingFrom` takes the answers. */
export function questionsOf(source: AutomationSource): readonly Question[] {
  switch (source.kind) {
    case 'count':
      return [{ kind: 'count', jql: source.jql }];
    case 'share':
      return [
        { kind: 'count', jql: source.jql },
        { kind: 'count', jql: `(${source.jql}) AND (${source.part})` },
      ];
    case 'sum':
    case 'average':
      return [{ kind: 'numbers', jql: source.jql, fieldId: source.fieldId }];
  }
}

/** A value with how it came about, or why there is none: a value is never made up. */
export type Reading =
  | { readonly ok: true; readonly value: number; readonly said: string }
  | { readonly ok: false; readonly said: string };

/** The reading that answers give; counts are Jira's own approximation, and say so. */
export function readingFrom(source: AutomationSource, found: readonly Found[]): Reading {
  const [first, second] = found;
  switch (source.kind) {
    case 'count':
      if (first?.kind !== 'count') return UNANSWERED;
      return { ok: true, value: first.count, said: `about ${first.count} issues` };
    case 'share':
      if (first?.kind !== 'count' || second?.kind !== 'count') return UNANSWERED;
      if (first.count === 0) return { ok: false, said: 'No issue matches, so there is no share to take.' };
      return {
        ok: true,
        value: Math.min(100, (second.count / first.count) * 100),
        said: `about ${second.count} of ${first.count} issues`,
      };
    case 'sum':
    case 'average':
      return first?.kind === 'numbers' ? overIssues(source, first) : UNANSWERED;
  }
}

const UNANSWERED: Reading = { ok: false, said: 'Jira did not answer in full.' };

function overIssues(
  source: Extract<AutomationSource, { kind: 'sum' | 'average' }>,
  { values, more }: Extract<Found, { kind: 'numbers' }>,
): Reading {
  if (more) {
    const said = `More than ${ISSUES_LIMIT.toLocaleString('en')} issues match. Narrow the query: part of them would be a wrong ${source.kind}.`;
    return { ok: false, said };
  }
  const filled = values.filter((value) => value !== null);
  const empty = values.length - filled.length;
  const without = empty === 0 ? '' : `, ${empty} without ${source.fieldName}`;
  const sum = filled.reduce((total, value) => total + value, 0);
  if (source.kind === 'sum') return { ok: true, value: sum, said: `${values.length} issues${without}` };
  if (filled.length === 0) return { ok: false, said: `No matching issue has ${source.fieldName} filled in.` };
  return { ok: true, value: sum / filled.length, said: `${filled.length} issues${without}` };
}
