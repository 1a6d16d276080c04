import type { PlanningKeyResult, PlanningView } from '../../../../../src/contract/planning/answers';
import { suggest } from '../../../../../src/domain/alignment/suggest';
import { areaSuggester, isUpkeep } from '../../../../../src/domain/alignment/suggest-areas';
import { buildSuggestionIndex } from '../../../../../src/domain/alignment/suggestion-index';

/** Key results and KRAs that fit a text, the best first. */
export type Suggester = (
  text: string,
  /** What the work is called, where the text says more than that: a KRA is found by this first. */
  name?: string,
) => readonly Suggested[];
export interface Suggested {
  readonly id: string;
  readonly sure: boolean;
  readonly because: readonly string[];
}

/** What suggestions are made of. */
export interface Suggestible extends Pick<PlanningView, 'areas'> {
  readonly keyResults: readonly Pick<
    PlanningKeyResult,
    'id' | 'key' | 'title' | 'objectiveTitle' | 'unit' | 'teamId' | 'hints' | 'lifecycle'
  >[];
  /** Whose key results come first. */
  readonly team: { readonly id: string } | null;
}

const PER_GROUP = 2;

/**
 * Suggestions by the words of epic, issues and key result or KRA (PRODUCT §5.4), made in the browser: the summaries are
 * read there as the person who looks. The team's key results come first, then the KRA whose name fits; of what calls
 * itself upkeep the KRA first (PRODUCT §2). Loads after the first content.
 */
export function createSuggester({ keyResults, areas, team }: Suggestible): Suggester {
  const open = keyResults.filter(({ lifecycle }) => lifecycle === 'active' || lifecycle === 'draft');
  const index = buildSuggestionIndex(
    open.map(({ id, key, title, objectiveTitle, unit, teamId: of, hints }) => ({
      ...{ id, key, title, objectiveTitle, unit, hints },
      teamId: of,
    })),
  );
  const areasFor = areaSuggester(areas.filter(({ archived }) => !archived));
  return (text, name = text) => {
    const found = suggest(index, text, { teamId: team?.id, limit: PER_GROUP }).map(
      ({ id, sure, because }) => ({ id, sure, because }),
    );
    const byName = areasFor(name, 1);
    const fitting = (byName.length > 0 ? byName : areasFor(text, 1)).map((area) => ({
      ...area,
      sure: false,
    }));
    if (fitting.length === 0) return found;
    return isUpkeep(name) ? [...fitting, ...found.slice(0, PER_GROUP - 1)] : [...found, ...fitting];
  };
}
