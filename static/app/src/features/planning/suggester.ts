import type { PlanningKeyResult } from '../../../../../src/contract/planning/answers';
import { suggest } from '../../../../../src/domain/alignment/suggest';
import { buildSuggestionIndex } from '../../../../../src/domain/alignment/suggestion-index';

/** Key results that fit a text, the best first. */
export type Suggester = (text: string) => readonly Suggested[];
export interface Suggested {
  readonly id: string;
  readonly sure: boolean;
  readonly because: readonly string[];
}

const PER_GROUP = 2;

/**
 * Suggestions by the words of epic, issues and key result (PRODUCT §5.4), made in the browser: the summaries are read
 * there as the person who looks. The team's key results come first. Loads after the first content.
 */
export function createSuggester(
  keyResults: readonly PlanningKeyResult[],
  teamId: string | undefined,
): Suggester {
  const open = keyResults.filter(({ lifecycle }) => lifecycle === 'active' || lifecycle === 'draft');
  const index = buildSuggestionIndex(
    open.map(({ id, key, title, objectiveTitle, unit, teamId: of, hints }) => ({
      id,
      key,
      title,
      objectiveTitle,
      unit,
      teamId: of,
      hints,
    })),
  );
  return (text) =>
    suggest(index, text, { teamId, limit: PER_GROUP }).map(({ id, sure, because }) => ({
      id,
      sure,
      because,
    }));
}
