import type { Deps } from '../ports';

/**
 * To be called after a commit that changes what a board's figures say and that Jira sends no event of: a review, issues
 * assigned to goal lines. Never throws: what was changed is saved by then, and the daily pass heals this.
 */
export async function askForFigures(deps: Pick<Deps, 'queue' | 'log'>, boardId: string): Promise<void> {
  if (boardId === '') return;
  await deps.queue
    .push({ kind: 'figures', boardId })
    .catch((thrown: unknown) => deps.log.error('figures-not-asked-for', { boardId }, thrown));
}
