import { isAppError } from '../app-error';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { answerFunction } from './answer-function';
import type { FunctionAnswer } from './jira-search';

/** Changes that come within this time are looked at together. */
const GATHER_SECONDS = 10;
/** A look that is so long overdue got lost. */
const LOST_AFTER_MS = 120_000;
/** Answers that one request replaces. */
const AT_ONCE = 100;

/**
 * Asks for one look at the stored answers of JQL functions, a little later; where one is due already, that one serves.
 * The message goes before the note of it: one look too many does no harm, a note without a message would.
 */
export async function askForAnswers(deps: Deps): Promise<void> {
  const row = (await deps.store.read([{ kind: 'answers', key: ONLY }])).get('answers', ONLY);
  const due = row?.record.dueAt ?? null;
  const now = deps.clock.now();
  if (due !== null && Date.parse(due) > now - LOST_AFTER_MS) return;
  await deps.queue.push({ kind: 'answers' }, GATHER_SECONDS);
  const dueAt = new Date(now + GATHER_SECONDS * 1000).toISOString();
  try {
    await deps.store.commit([
      { op: 'put', kind: 'answers', key: ONLY, record: { dueAt }, version: row?.version ?? 0 },
    ]);
  } catch (thrown) {
    // Somebody else asked in this very moment.
    if (!isAppError(thrown, 'CONFLICT')) throw thrown;
  }
}

/** For the daily pass: answers that were ever asked for are looked at, whatever became of the message about them. */
export async function lookAtAnswers(deps: Deps): Promise<void> {
  const rows = await deps.store.read([{ kind: 'answers', key: ONLY }]);
  if (rows.get('answers', ONLY) !== undefined) await deps.queue.push({ kind: 'answers' });
}

/** Gives Jira the answers that are other than those it keeps; costs one look where nothing changed. */
export async function refreshAnswers(deps: Deps): Promise<void> {
  const row = (await deps.store.read([{ kind: 'answers', key: ONLY }])).get('answers', ONLY);
  if (row !== undefined && row.record.dueAt !== null) {
    // Before the answers are made: a change that comes from now on asks again.
    await deps.store.commit([
      { op: 'put', kind: 'answers', key: ONLY, record: { dueAt: null }, version: row.version },
    ]);
  }
  const known = new Map<string, Promise<FunctionAnswer>>();
  const changed: { id: string; answer: FunctionAnswer }[] = [];
  for (const stored of await deps.search.storedAnswers()) {
    const call = JSON.stringify([stored.function, stored.operator, stored.arguments]);
    const asked = known.get(call) ?? answerFunction(deps, stored);
    known.set(call, asked);
    const answer = await asked;
    if (JSON.stringify(answer) !== JSON.stringify(stored.answer)) changed.push({ id: stored.id, answer });
  }
  for (let at = 0; at < changed.length; at += AT_ONCE) {
    await deps.search.pushAnswers(changed.slice(at, at + AT_ONCE));
  }
}
