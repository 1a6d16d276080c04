import { type Reading, readingFrom } from '../../domain/automation/read-source';
import { AppError, isAppError } from '../app-error';
import type { Caller } from '../caller';
import type { JiraChange } from '../jira-change';
import type { Address, Deps, Rows } from '../ports';
import type { Automation } from '../records/key-result-parts';
import { createAsker, type Scope } from './find-answers';
import { ownerScopes } from './owner-scopes';
import { recordRun, runStep } from './record-run';
import { pointsLeft, secondsToNextHour, spend } from './spending';

type Due = Extract<JiraChange, { kind: 'automation' }>;
type Item = Due['keyResults'][number] & { readonly automation: Automation };

/** The longest that a message of Forge's queue may wait. */
const LONGEST_DELAY = 900;
const THE_APP: Caller = { kind: 'app' };

/**
 * Reads what is due from Jira (PRODUCT §5.10): as the app, within the projects that the one who set it up may browse
 * now. Equal queries are asked once. When this hour's share is spent, or Jira asks for a pause, the rest waits, and its
 * log says so. A message that comes twice reads twice, which gives the same value of the same day.
 */
export async function runAutomations(deps: Deps, due: Due): Promise<void> {
  const early = due.notBefore === null ? 0 : Date.parse(due.notBefore) - deps.clock.now();
  if (early > 0) return later(deps, due.keyResults, Math.ceil(early / 1000), due.notBefore);
  const items = automated(due, await rowsOf(deps, due));
  const scopes = await ownerScopes(
    deps,
    items.map((item) => item.automation.ownerId),
  );
  const asker = createAsker(deps.jiraAsApp, await pointsLeft(deps));
  for (const [at, item] of items.entries()) {
    const before = asker.spent();
    const cost = () => asker.spent() - before;
    try {
      const reading = await readItem(item, scopes.get(item.automation.ownerId) ?? [], asker);
      await spend(deps, cost());
      await recordRun(deps, THE_APP, { ...item, reading, points: cost() });
    } catch (thrown) {
      if (isAppError(thrown, 'LIMIT_REACHED')) {
        await spend(deps, cost());
        return wait(deps, items.slice(at), secondsToNextHour(deps.clock.now()), SPENT);
      }
      if (!isAppError(thrown, 'JIRA_RATE_LIMITED')) throw thrown;
      await spend(deps, cost());
      return wait(deps, items.slice(at), thrown.retryAfterSeconds ?? 60, thrown.message);
    }
  }
}

const SPENT = 'This hour’s share of Jira’s points is spent. It goes on in the next hour.';

const CONCERNS_ALL: ReadonlySet<AppError['code']> = new Set(['JIRA_RATE_LIMITED', 'LIMIT_REACHED']);

/** A value or why there is none; only what concerns all that follow is thrown: Jira asks for a pause, or the share is spent. */
async function readItem(
  { automation }: Item,
  scope: Scope,
  asker: ReturnType<typeof createAsker>,
): Promise<Reading> {
  if (scope !== 'all' && scope.length === 0) {
    return { ok: false, said: 'Whoever set this up may browse no project any more. Set it up anew.' };
  }
  try {
    return readingFrom(automation.source, await asker.ask(automation.source, scope));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || CONCERNS_ALL.has(thrown.code)) throw thrown;
    return { ok: false, said: thrown.message };
  }
}

/** Says in the log of each that it waits, and asks the queue to come again. */
async function wait(deps: Deps, items: readonly Item[], seconds: number, why: string): Promise<void> {
  const now = deps.clock.now();
  const at = new Date(now).toISOString();
  const steps = items.map(({ keyResultId }) =>
    runStep(deps, THE_APP, { keyResultId, at, outcome: 'waiting', value: null, message: why, points: 0 }),
  );
  for (let from = 0; from < steps.length; from += 25) await deps.store.commit(steps.slice(from, from + 25));
  const rest = items.map(({ keyResultId, objectiveId }) => ({ keyResultId, objectiveId }));
  await later(deps, rest, seconds, new Date(now + seconds * 1000).toISOString());
}

async function later(
  deps: Deps,
  keyResults: Due['keyResults'],
  seconds: number,
  notBefore: string | null,
): Promise<void> {
  if (keyResults.length === 0) return;
  await deps.queue.push({ kind: 'automation', keyResults, notBefore }, Math.min(LONGEST_DELAY, seconds));
}

async function rowsOf(deps: Deps, due: Due): Promise<Rows> {
  const ids = new Set(due.keyResults.map((each) => each.objectiveId));
  return deps.store.read([...ids].map((key): Address => ({ kind: 'objective', key })));
}

/** What is still automated and still runs. */
function automated(due: Due, rows: Rows): Item[] {
  return due.keyResults.flatMap(({ objectiveId, keyResultId }): Item[] => {
    const objective = rows.get('objective', objectiveId)?.record;
    const keyResult = objective?.keyResults.find((each) => each.id === keyResultId);
    const automation = keyResult?.automation ?? null;
    const runs =
      objective?.lifecycle === 'active' &&
      objective.deletedAt === null &&
      keyResult?.lifecycle === 'active' &&
      keyResult.deletedAt === null;
    return runs && automation !== null && automation.state !== 'off'
      ? [{ objectiveId, keyResultId, automation }]
      : [];
  });
}
