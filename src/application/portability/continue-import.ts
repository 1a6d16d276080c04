import { isAppError } from '../app-error';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, Stored } from '../ports';
import { commitImport } from './commit-import';
import { followUp } from './follow-up';
import { isOver, needImport, readFrame, readImport, saveImport } from './import-job';
import { shelve } from './shelve';
import { stageChunk } from './stage-chunk';
import { finishImport } from './sweep';
import { takeBackStep } from './take-back';
import { takeKeys } from './take-keys';
import { unmark } from './unmark';
import { TEAMS_TOGETHER } from './write-plan';

/** A resolver has 25 seconds; the step that is begun last may take a while. */
const BUDGET_MS = 10_000;

/**
 * Goes on with a checked import until it is applied, or until its time is up: then the caller comes again. Every step may
 * be taken twice. Nothing is visible before `commitImport`.
 */
export async function stageAndApply(deps: Deps, importId: string): Promise<Stored<'import'>> {
  const until = deps.clock.now() + BUDGET_MS;
  const { settings } = organisationIn(await deps.store.read(ORGANISATION), deps.clock);
  let stored = await takeKeys(deps, importId, settings);
  const frame = await readFrame(deps, importId);
  while (stored.record.state === 'staging' && deps.clock.now() < until) {
    const { step, chunks } = stored.record;
    const teamSteps = Math.ceil(frame.shelves.length / TEAMS_TOGETHER);
    if (step === chunks.before + teamSteps) return commitImport(deps, importId, frame);
    if (step < chunks.before) await stageChunk(deps, stored.record, step);
    else await shelve(deps, stored.record, frame, step - chunks.before);
    stored = await saveImport(deps, stored, { ...stored.record, step: step + 1 });
  }
  return stored;
}

/** What the queue does for an import: finishes one that was applied, takes away one that was discarded. */
export async function continueImport(deps: Deps, importId: string): Promise<void> {
  const until = deps.clock.now() + BUDGET_MS;
  let stored = await readImport(deps);
  try {
    while (stored?.record.id === importId && !isOver(stored.record)) {
      const { state } = stored.record;
      if (state === 'applied') stored = await finishStep(deps, stored);
      else if (state === 'discarding') stored = await takeBackStep(deps, stored);
      else return;
      if (deps.clock.now() >= until && !isOver(stored.record)) {
        return await deps.queue.push({ kind: 'import', importId });
      }
    }
  } catch (thrown) {
    // Another import has taken its place. Anything else is for the queue to try again.
    if (!isAppError(thrown, 'NOT_FOUND')) throw thrown;
  }
}

async function finishStep(deps: Deps, stored: Stored<'import'>): Promise<Stored<'import'>> {
  const job = stored.record;
  const frame = await readFrame(deps, job.id);
  const teamSteps = Math.ceil(frame.shelves.length / TEAMS_TOGETHER);
  const after = job.step - (job.chunks.before + teamSteps + 1);
  if (after >= job.chunks.after + teamSteps) return finishImport(deps, job.id);
  if (after < job.chunks.after) await followUp(deps, job, after);
  else await unmark(deps, job, frame, after - job.chunks.after);
  return saveImport(deps, await needImport(deps, job.id), { ...job, step: job.step + 1 });
}
