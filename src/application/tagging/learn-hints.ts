import { wordsOf } from '../../domain/alignment/suggestion-words';
import type { Deps } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import type { ShelfKeyResult, TeamRecord } from '../records/team-record';
import { again } from '../retry';
import { presentLines } from './sprint-lines';

/** What a key result is called by its own team; more would make it fit everything. */
const HINTS_KEPT = 20;

/**
 * Remembers, on the team's shelf, with which words its goal lines speak of a key result, so that the next
 * line in the same words is suggested for it. Only the newest words are kept, and none that its title has.
 */
export async function learnHints(deps: Deps, sprint: SprintRecord): Promise<void> {
  if (sprint.targets.length === 0 || sprint.boardId === '') return;
  await again(async () => {
    const boards = await deps.store.read([{ kind: 'board', key: sprint.boardId }]);
    const board = boards.get('board', sprint.boardId)?.record;
    if (board === undefined) return;
    const { teamId, projectId } = board;
    const row = (await deps.store.read([{ kind: 'team', key: teamId }])).get('team', teamId);
    if (row === undefined) return;
    const team = withHints(row.record, sprint, projectId);
    if (JSON.stringify(team) === JSON.stringify(row.record)) return;
    await deps.store.commit([{ op: 'put', kind: 'team', key: teamId, record: team, version: row.version }]);
  });
}

function withHints(team: TeamRecord, sprint: SprintRecord, projectId: string | null): TeamRecord {
  const shelf = team.shelf.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((keyResult) => {
      const lines = presentLines(sprint).filter((line) => line.keys.includes(keyResult.key));
      const text = lines.map((line) => line.text).join('\n');
      return lines.length === 0 ? keyResult : taught(keyResult, text, projectId);
    }),
  }));
  return { ...team, shelf };
}

function taught(keyResult: ShelfKeyResult, text: string, projectId: string | null): ShelfKeyResult {
  const own = new Set(wordsOf(keyResult.title).map((word) => word.stem));
  const said = wordsOf(text).filter((word) => !word.weak && !own.has(word.stem));
  const news = new Set(said.map((word) => word.stem));
  const isNews = ({ word }: Hint) => wordsOf(word).some(({ stem }) => news.has(stem));
  // Said in two projects it is known in both.
  const known = keyResult.hints.filter((hint) => hint.projectId !== projectId || !isNews(hint));
  const hints = [...known, ...said.map((word): Hint => ({ word: word.written, projectId }))].slice(
    -HINTS_KEPT,
  );
  // The same words in another order teach nothing.
  const same =
    hints.length === keyResult.hints.length &&
    hints.every((hint) => keyResult.hints.some((each) => isSameHint(each, hint)));
  return same ? keyResult : { ...keyResult, hints };
}

type Hint = ShelfKeyResult['hints'][number];

const isSameHint = (a: Hint, b: Hint): boolean => a.word === b.word && a.projectId === b.projectId;
