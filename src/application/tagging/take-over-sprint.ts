import { isAppError } from '../app-error';
import type { JiraChange } from '../jira-change';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, JiraSprint } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import { isHidden } from '../sprints/hidden-board';
import { learnHints } from './learn-hints';
import { recordSprint } from './record-sprint';
import { isAbandoned, settleIntent } from './settle-intent';

type SprintChange = Extract<JiraChange, { kind: 'sprint' }>;

/**
 * Takes over what happened to a sprint in Jira. Jira is asked what the sprint is now: events come late,
 * twice and out of order. What only the event knows is the goal it replaced: when a save of the app
 * replaced a text that its author never saw, everybody who opens the sprint is shown that text. Answers the sprint
 * as Jira has it.
 */
export async function takeOverSprint(
  deps: Deps,
  change: SprintChange,
): Promise<JiraSprint | 'gone' | 'hidden' | 'unknown'> {
  const rows = await deps.store.read([
    { kind: 'sprint', key: change.sprintId },
    { kind: 'intent', key: change.sprintId },
  ]);
  const record = rows.get('sprint', change.sprintId)?.record;
  if (change.gone) return forget(deps, record);
  const lookedAt = deps.clock.now();
  const sprint = await deps.jiraAsApp.sprint(change.sprintId).catch((thrown: unknown) => {
    if (isAppError(thrown, 'NOT_FOUND')) return undefined;
    throw thrown;
  });
  if (sprint === undefined) {
    return record !== undefined && (await isHidden(deps, record.boardId)) ? 'hidden' : forget(deps, record);
  }
  const intent = rows.get('intent', change.sprintId);
  if (intent !== undefined && isAbandoned(intent.record, deps.clock.now())) {
    await settleIntent(deps, { kind: 'app' }, intent, sprint, lookedAt);
  }
  const write = intent?.record
    ? { from: intent.record.fromGoal, to: intent.record.toGoal, by: intent.record.by }
    : (record?.lastWrite ?? null);
  const lost = overwritten(change, write);
  // While a save is under way it records the goal itself; only what it cannot know is added here.
  if (intent !== undefined && lost === null && !isAbandoned(intent.record, deps.clock.now())) return sprint;
  const recorded = await recordSprint(deps, { kind: 'app' }, sprint, {
    lookedAt,
    event: true,
    ...(lost === null ? {} : { amend: (each: SprintRecord) => withLostText(each, lost, deps.clock.now()) }),
  });
  await learnHints(deps, recorded);
  return sprint;
}

/** The text that the app's write replaced without its author having seen it. */
function overwritten(
  change: SprintChange,
  write: { readonly from: string; readonly to: string; readonly by: string } | null,
): string | null {
  if (write === null || change.goalBefore === null || change.goalAfter !== write.to) return null;
  return change.goalBefore === write.from || change.goalBefore === write.to ? null : change.goalBefore;
}

function withLostText(record: SprintRecord, text: string, now: number): SprintRecord {
  if (record.notices.some((notice) => notice.kind === 'overwrote' && notice.text === text)) return record;
  const notice: SprintRecord['notices'][number] = {
    kind: 'overwrote',
    for: null,
    message:
      'The goal was changed in Jira in the very moment its tags were saved. This is the text that was replaced:',
    text,
    at: new Date(now).toISOString(),
  };
  // A new revision: who saves on an older screen is shown the text first.
  return { ...record, notices: [...record.notices, notice], revision: record.revision + 1 };
}

/** A deleted sprint keeps its history; it leaves the board's list. */
async function forget(deps: Deps, record: SprintRecord | undefined): Promise<'gone' | 'unknown'> {
  if (record === undefined) return 'unknown';
  if (record.gone) return 'gone';
  const rows = await deps.store.read([...ORGANISATION]);
  const { today } = organisationIn(rows, deps.clock);
  // Its days are known already: read as moments they would be other days west of Greenwich.
  const days = { start: record.start, end: record.end ?? today };
  await recordSprint(
    deps,
    { kind: 'app' },
    {
      id: record.sprintId,
      name: record.name,
      state: record.state,
      ...days,
      goal: record.goal,
      boardId: record.boardId === '' ? null : record.boardId,
    },
    { action: 'sprint deleted in Jira', amend: (each) => ({ ...each, ...days, gone: true }) },
  );
  return 'gone';
}
