import type { Queue } from '../ports';
import type { ScopeRecord } from '../records/scope-record';

/** Figures of a running sprint are made anew at most so often; at its start and close, and with its review, at once. */
export const FIGURES_EVERY_SECONDS = 600;

/**
 * The scope, changed, with the moment at which its board's figures will have taken it over: asks the queue for it
 * unless a message is on its way. Before the row is written, so that no change is without one.
 */
export async function figuresSoon(queue: Queue, scope: ScopeRecord, now: number): Promise<ScopeRecord> {
  if (scope.figuresDue !== undefined && Date.parse(scope.figuresDue) > now) return scope;
  await queue.push({ kind: 'figures', boardId: scope.boardId }, FIGURES_EVERY_SECONDS);
  return { ...scope, figuresDue: new Date(now + FIGURES_EVERY_SECONDS * 1000).toISOString() };
}
