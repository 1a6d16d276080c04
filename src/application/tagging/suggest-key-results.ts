import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { seenTeams } from '../visibility';
import { allChoices } from './choices';
import { createSuggester } from './suggestions';

/**
 * Key results for what somebody types, over the whole organisation, the board's team first. A key that
 * is typed out is found by itself. Reads the teams' shelves, the compact index, never the objectives.
 */
export async function suggestKeyResults(
  deps: Deps,
  caller: Caller,
  input: Parsed<'tagging.suggest'>,
): Promise<Answer<'tagging.suggest'>> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'directory', key: ONLY },
    ...(input.boardId === undefined ? [] : [{ kind: 'board' as const, key: input.boardId }]),
  ]);
  const board = input.boardId === undefined ? undefined : rows.get('board', input.boardId)?.record;
  const ownTeamId = board?.teamId ?? null;
  const ids = rows.get('directory', ONLY)?.record.teams.map((team) => team.id) ?? [];
  const teamRows = await deps.store.read(ids.map((key): Address => ({ kind: 'team', key })));
  const stored = ids.flatMap((id) => teamRows.get('team', id)?.record ?? []);
  const teams = await seenTeams(deps, caller, stored, organisationIn(rows, deps.clock).settings);
  const typed = input.text.trim().toUpperCase();
  const exact = teams
    .flatMap((team) => allChoices(team, ownTeamId))
    .filter((choice) => typed !== '' && choice.key.startsWith(typed))
    .map((choice) => ({ ...choice, sure: choice.key === typed, because: [choice.key] }));
  const found = createSuggester(teams, ownTeamId, board?.projectId ?? null).for(input.text, input.limit);
  const suggestions = [...exact, ...found.filter((each) => !exact.some(({ key }) => key === each.key))];
  return { suggestions: suggestions.slice(0, input.limit) };
}
