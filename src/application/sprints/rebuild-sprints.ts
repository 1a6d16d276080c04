import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, Stored } from '../ports';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { isFrozen, isImported } from './build-scope';
import { changeBoard } from './hidden-board';

/** Seconds between two sprints of a rebuild. */
const APART_SECONDS = 5;
/** Of a sprint that nobody has read yet. */
const USUAL_ISSUES = 30;
/** So soon after one reading a second would only find what the first has just found. */
const AGAIN_AFTER_MINUTES = 60;

/**
 * The OKR manager's button beside data health: a board's sprints are read from Jira once more, in the queue, after its
 * price was shown, out of the hours' share for healing: what one hour does not pay for waits for the next. Closed
 * sprints stay as they were frozen; those that ran before the app was there are rebuilt from changelogs, with the links
 * of today. BUSY where it was asked for within the last hour.
 */
export async function rebuildSprints(
  deps: Deps,
  caller: Caller,
  { boardId, go }: Parsed<'sprints.rebuild'>,
): Promise<Answer<'sprints.rebuild'>> {
  await demand(isManager(deps, caller), 'Only OKR managers may have sprints read from Jira once more.');
  const first = await deps.store.read([...ORGANISATION, { kind: 'board', key: boardId }]);
  const board = need(first, 'board', boardId);
  const { thresholds } = organisationIn(first, deps.clock);
  refuseSoon(board, deps.clock.now());
  const ids = board.record.sprints.map(({ sprintId }) => sprintId);
  const rows = await deps.store.read(ids.map((key): Address => ({ kind: 'scope', key })));
  const wanted = ids.filter((id) => {
    const scope = rows.get('scope', id)?.record;
    return scope === undefined || !isFrozen(scope) || isImported(scope);
  });
  const points = wanted.reduce((sum, id) => {
    const issues = rows.get('scope', id)?.record.issues;
    const count = issues === undefined ? USUAL_ISSUES : Object.keys(issues).length;
    // The sprint, its issues, their changelogs, and as many again that were updated meanwhile.
    return sum + 6 + 4 * count;
  }, 0);
  if (go && wanted.length > 0) {
    await begin(deps, caller, boardId, points);
    await push(deps, boardId, wanted);
  }
  return {
    sprints: wanted.length,
    points,
    pointsAnHour: thresholds.healingPointsAnHour,
    begun: go,
  };
}

function refuseSoon({ record: { name, readAgainAt } }: Stored<'board'>, now: number): void {
  if (readAgainAt === undefined) return;
  const minutes = AGAIN_AFTER_MINUTES - Math.floor((now - Date.parse(readAgainAt)) / 60_000);
  if (minutes <= 0) return;
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  throw new AppError(
    'BUSY',
    `The sprints of ${name} were asked for within the last hour, and are read one after the other. What is known of them stays. See in data health how fresh they are; ask again in ${wait}.`,
    { retryAfterSeconds: minutes * 60 },
  );
}

/** Noted before anything is asked of the queue: of two who press at once, one is told to wait. */
async function begin(deps: Deps, caller: Caller, boardId: string, points: number): Promise<void> {
  await again(async () => {
    const board = need(await deps.store.read([{ kind: 'board', key: boardId }]), 'board', boardId);
    const now = deps.clock.now();
    refuseSoon(board, now);
    const record = { ...board.record, readAgainAt: new Date(now).toISOString() };
    await deps.store.commit([
      { op: 'put', kind: 'board', key: boardId, record, version: board.version },
      activity(deps, caller, `board:${boardId}`, 'sprints read from Jira once more', { after: { points } }),
    ]);
  });
}

async function push(deps: Deps, boardId: string, sprintIds: readonly string[]): Promise<void> {
  try {
    for (const [at, sprintId] of sprintIds.entries()) {
      const message = { kind: 'scope', sprintId, wide: true, charged: true } as const;
      await deps.queue.push(message, at * APART_SECONDS);
    }
    await deps.queue.push({ kind: 'figures', boardId, anew: 'all' }, sprintIds.length * APART_SECONDS);
  } catch (thrown) {
    // Whoever is told that it did not work may try again at once.
    await changeBoard(deps, boardId, ({ readAgainAt: _, ...board }) => board);
    throw thrown;
  }
}
