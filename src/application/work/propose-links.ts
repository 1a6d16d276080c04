import type { Answer, Parsed } from '../../contract/api';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { createSuggester } from '../tagging/suggestions';
import { seenTeams } from '../visibility';

const EPICS_LOOKED_AT = 60;
const SUGGESTIONS_PER_EPIC = 2;

/**
 * Open epics of the board's project that no key result claims yet, with the key results their wording fits.
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
  const suggester = createSuggester(shelves, board.teamId);
  return {
    proposals: epics
      .filter((epic) => (links.get('link', epic.id)?.record.targets ?? []).length === 0)
      .map((epic) => ({
        issueId: epic.id,
        issueKey: epic.key,
        summary: epic.summary,
        suggestions: suggester.for(epic.summary, SUGGESTIONS_PER_EPIC),
      }))
      .filter((proposal) => proposal.suggestions.length > 0),
  };
}
