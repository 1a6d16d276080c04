import type { Parsed } from '../../contract/api';
import type { TaggingSaved } from '../../contract/views';
import { AppError, isAppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, JiraSprint, Rows } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import { demand } from '../rights';
import { goalToWrite } from './goal-to-write';
import { mayTag } from './may-tag';
import { showTagging } from './open-tagging';
import { recordSprint } from './record-sprint';
import { refuseUnknownKeys } from './refuse-unknown-keys';
import { type Draft, saveDraft } from './save-draft';
import { applyIntent, isAbandoned, settleIntent } from './settle-intent';
import { taggingConflict } from './tagging-conflict';
import { unseenClaims } from './unseen-claims';
import { withUnseenIssues } from './unseen-issues';
import { dropIntent, writeGoal } from './write-goal';

type Input = Parsed<'tagging.save'>;

/**
 * Saves the tags of a sprint (PRODUCT §5.1). The goal is read just before it is written; when it is not
 * the one the person saw, nothing is written and both are shown. Jira's text changes only in its tags,
 * written as the person; where Jira refuses, the tags wait as a draft. Saves of one sprint are
 * serialised by the intent row; whoever has it looks again, for another save may have come and gone.
 */
export async function saveTagging(deps: Deps, caller: Caller, input: Input): Promise<TaggingSaved> {
  const lookedAt = deps.clock.now();
  const [sprint, rows] = await Promise.all([
    deps.jira.sprint(input.sprintId),
    deps.store.read([
      ...ORGANISATION,
      { kind: 'sprint', key: input.sprintId },
      { kind: 'intent', key: input.sprintId },
      ...(input.boardId === undefined ? [] : [{ kind: 'board' as const, key: input.boardId }]),
    ]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  await settleOlder(deps, caller, rows, sprint, lookedAt);
  if (changedSince(input, sprint, rows)) return taggingConflict(deps, caller, input, sprint, organisation);
  const goal = goalToWrite(input, organisation);
  await refuseUnknownKeys(deps, caller, input, organisation, rows);
  const intent: IntentRecord = {
    sprintId: sprint.id,
    boardId: sprint.boardId,
    by: callerName(caller),
    at: new Date(organisation.now).toISOString(),
    fromGoal: sprint.goal,
    toGoal: goal,
    lines: input.newGoal === undefined ? await withUnseenIssues(deps, input, rows) : input.lines,
    claims: [...input.claims, ...(await unseenClaims(deps, caller, input, rows))],
  };
  const draft: Draft = { sprint, lookedAt, rows, organisation, intent };
  if (input.asDraft) return saveDraft(deps, caller, input, draft, 'The tags wait as a draft.');
  if (goal === sprint.goal) {
    await demand(
      mayTag(deps, caller, sprint, rows),
      'Only people who may edit issues of this board may save claims.',
    );
  }
  await deps.store
    .commit([{ op: 'put', kind: 'intent', key: sprint.id, record: intent, version: 0 }])
    .catch(busy);
  const changed = await changedMeanwhile(deps, input, intent);
  if (changed !== null) return taggingConflict(deps, caller, input, changed, organisation);
  const written = await writeGoal(deps, sprint, intent);
  if (written.outcome === 'refused') return saveDraft(deps, caller, input, draft, written.reason);
  const wroteToJira = goal !== sprint.goal;
  try {
    const record = await recordSprint(deps, caller, written.sprint, {
      settles: intent,
      action: 'goal tagged',
      amend: (followed, now) => applyIntent(followed, intent, now, wroteToJira),
    });
    const tagging = await showTagging(deps, caller, written.sprint, record, {
      boardId: input.boardId,
      rows,
      lookedAt,
    });
    return { outcome: 'saved', wroteToJira, tagging };
  } catch (thrown) {
    throw halfSaved(thrown, wroteToJira);
  }
}

/** Jira has the goal, and the intent stays until all is recorded: that must not be told as "nothing was saved". */
function halfSaved(thrown: unknown, wroteToJira: boolean): unknown {
  if (!isAppError(thrown) || thrown.code === 'INTERNAL') return thrown;
  const jira = wroteToJira ? 'Jira has the goal with its tags, but the' : 'The';
  return new AppError(
    thrown.code,
    `${jira} storage of Forge failed before all of it was recorded. Nothing is lost: open the sprint again in a minute, and it is completed.`,
    { cause: thrown },
  );
}

/**
 * Whether the sprint is another than the person saw: its goal, or what people told the app about it.
 * Throws CONFLICT when it was started or closed, for then the person decides anew.
 */
function changedSince(input: Input, sprint: JiraSprint, rows: Rows): boolean {
  if (input.seenState !== undefined && input.seenState !== sprint.state) {
    throw new AppError(
      'CONFLICT',
      `The sprint is ${sprint.state === 'closed' ? 'closed' : 'running'} by now. Nothing was saved; your tags are still here. Save again to tag it all the same.`,
    );
  }
  const revision = rows.get('sprint', sprint.id)?.record.revision ?? 0;
  return sprint.goal !== input.baseGoal || (input.revision !== revision && input.newGoal === undefined);
}

/** The sprint as it is by now, if another save ended between the first look and this save's turn; else null. */
async function changedMeanwhile(deps: Deps, input: Input, intent: IntentRecord): Promise<JiraSprint | null> {
  try {
    const [sprint, rows] = await Promise.all([
      deps.jira.sprint(input.sprintId),
      deps.store.read([{ kind: 'sprint', key: input.sprintId }]),
    ]);
    if (!changedSince(input, sprint, rows)) return null;
    await dropIntent(deps, intent);
    return sprint;
  } catch (thrown) {
    await dropIntent(deps, intent);
    throw thrown;
  }
}

async function settleOlder(
  deps: Deps,
  caller: Caller,
  rows: Rows,
  sprint: JiraSprint,
  lookedAt: number,
): Promise<void> {
  const intent = rows.get('intent', sprint.id);
  if (intent === undefined) return;
  if (!isAbandoned(intent.record, deps.clock.now())) throw busyError(undefined);
  await settleIntent(deps, caller, intent, sprint, lookedAt);
}

/** Two saves at the same moment: the second is told and tries again on what the first has left. */
function busy(thrown: unknown): never {
  throw isAppError(thrown, 'CONFLICT') ? busyError(thrown) : thrown;
}

function busyError(cause: unknown): AppError {
  return new AppError(
    'BUSY',
    'Somebody else is saving this sprint right now. Nothing was saved; your tags are still here. Try again in a moment.',
    { cause },
  );
}
