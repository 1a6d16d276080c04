import type { KeyResultChoice, SuggestionView } from '../../contract/views';
import { suggest } from '../../domain/alignment/suggest';
import { buildSuggestionIndex, type SuggestionIndex } from '../../domain/alignment/suggestion-index';
import { isOpen } from '../../domain/okr/lifecycle';
import type { TeamRecord } from '../records/team-record';
import { openChoices } from './choices';
import { wordsHeardIn } from './heard-words';

/**
 * Finds key results for a line of text. Built once for a request, from the shelves of the teams given, with the words
 * that goal lines of the boards of one project taught.
 */
export interface Suggester {
  for(text: string, limit: number): SuggestionView[];
}

export function createSuggester(
  teams: readonly TeamRecord[],
  ownTeamId: string | null,
  projectId: string | null,
): Suggester {
  const choices = new Map<string, KeyResultChoice>(
    teams.flatMap((team) =>
      openChoices(team, ownTeamId).map((choice) => [choice.keyResultId, choice] as const),
    ),
  );
  const index = indexOf(teams, projectId);
  return {
    for: (text, limit) =>
      suggest(index, text, { teamId: ownTeamId ?? undefined, limit }).flatMap(({ id, sure, because }) => {
        const choice = choices.get(id);
        return choice === undefined ? [] : [{ ...choice, sure, because }];
      }),
  };
}

function indexOf(teams: readonly TeamRecord[], projectId: string | null): SuggestionIndex {
  return buildSuggestionIndex(
    teams.flatMap((team) =>
      team.shelf
        .filter((objective) => isOpen(objective.lifecycle) && !objective.archived)
        .flatMap((objective) =>
          objective.keyResults
            .filter((keyResult) => isOpen(keyResult.lifecycle))
            .map(({ id, key, title, unit, hints }) => ({
              id,
              key,
              title,
              objectiveTitle: objective.title,
              unit,
              teamId: team.id,
              hints: wordsHeardIn(hints, projectId),
            })),
        ),
    ),
  );
}
