import type { Answer, Parsed } from '../../contract/api';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { hiddenObjectives } from '../hidden-ones';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { createSuggester } from '../tagging/suggestions';
import { seenTeams } from '../visibility';

const EPICS_LOOKED_AT = 60;
const SUGGESTIONS_PER_EPIC = 2;

/**
 * Open epics of the board's project that no key result claims yet as far as the caller sees, with the key results their wording fits.
 * The board is read as the person first: who may not see it is not told that it is connected.
 */
export async function proposeLinks(
  deps: Deps,
  caller: Caller,
  input: Parsed<'link.proposals'>,
): Promise<Answer<'link.proposals'>> {
  const [, rows] = await Promise.all([
    deps.jira.board(input.boardId),
    deps.store.read([...ORGANISATION, { kind: 'board', key: input.boardId }]),
  ]);
  const board = rows.get('board', input.boardId)?.record;
  if (board === undefined) {
    throw new AppError(
      'NOT_FOUND',
      'This board is not connected to a team yet. Connect it in its OKR panel.',
    );
  }
  if (board.projectId === null) return { proposals: [] };
  const jql = `project = ${board.projectId} AND hierarchyLevel = 1 AND statusCategory != Done ORDER BY updated DESC`;
  const [epics, teamRows] = await Promise.all([
    deps.jira.search(jql, EPICS_LOOKED_AT),
    deps.store.read([{ kind: 'team', key: board.teamId }]),
  ]);
  const links = await deps.store.read(epics.map(({ id }): Address => ({ kind: 'link', key: id })));
  const team = teamRows.get('team', board.teamId)?.record;
  const { settings } = organisationIn(rows, deps.clock);
  const shelves = await seenTeams(deps, caller, team === undefined ? [] : [team], settings);
  const suggester = createSuggester(shelves, board.teamId, board.projectId);
  const served = (issueId: string) =>
    (links.get('link', issueId)?.record.targets ?? []).map(({ objectiveId }) => objectiveId);
  const hidden = await hiddenObjectives(
    deps,
    caller,
    epics.flatMap(({ id }) => served(id)),
  );
  return {
    proposals: epics
      // By a claim of what they do not see nobody is told that there is something.
      .filter((epic) => served(epic.id).every((id) => hidden.has(id)))
      .map((epic) => ({
        issueId: epic.id,
        issueKey: epic.key,
        summary: epic.summary,
        suggestions: suggester.for(epic.summary, SUGGESTIONS_PER_EPIC),
      }))
      .filter((proposal) => proposal.suggestions.length > 0),
  };
}
