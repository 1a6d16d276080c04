import type { Answer, Parsed } from '../../contract/api';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { seenTeams } from '../visibility';
import { allTeams, subtreeOf } from './objectives-below';

/**
 * Open objectives for what somebody types, as pickers of a parent or of a place to move to show them: those whose key
 * or title has all the words. Reads the teams' shelves, never the objectives.
 */
export async function objectiveChoices(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.choices'>,
): Promise<Answer<'objective.choices'>> {
  const [rows, stored] = await Promise.all([deps.store.read(ORGANISATION), allTeams(deps)]);
  const organisation = organisationIn(rows, deps.clock);
  const teams = await seenTeams(deps, caller, stored, organisation.settings);
  const cycles = new Map(organisation.cycles.map((cycle) => [cycle.id, cycle]));
  const words = input.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const out = input.notBelow === undefined ? new Set<string>() : subtreeOf(stored, input.notBelow);
  const choices = teams.flatMap((team) =>
    team.shelf.flatMap(({ id, key, title, cycleId, lifecycle, archived }) => {
      const cycle = cycles.get(cycleId);
      const text = `${key} ${title} ${team.name}`.toLowerCase();
      const fits =
        isOpen(lifecycle) &&
        !archived &&
        !out.has(id) &&
        cycle !== undefined &&
        cycle.state !== 'closed' &&
        (input.cycleId === undefined || input.cycleId === cycleId) &&
        words.every((word) => text.includes(word));
      if (!fits) return [];
      const place = { teamId: team.id, teamName: team.name, cycleId, cycleName: cycle.name };
      return [{ objectiveId: id, key, title, ...place }];
    }),
  );
  return { choices: choices.slice(0, input.limit) };
}
