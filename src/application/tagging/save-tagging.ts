import type { Parsed } from '../../contract/api';
import type { TaggingSaved } from '../../contract/views';
import { GOAL_LENGTH_LIMIT, goalLength, readGoal } from '../../domain/alignment/goal-lines';
import { matchLines } from '../../domain/alignment/line-matching';
import { writeTags } from '../../domain/alignment/write-tags';
import { isOpen } from '../../domain/okr/lifecycle';
import { AppError, isAppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { invalid } from '../invalid';
import { ORGANISATION, type Organisation, organisationIn, tagOptions } from '../organisation';
import type { Deps, JiraSprint, Rows } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import { demand } from '../rights';
import { lookUpKeys } from './look-up-keys';
import { mayTag } from './may-tag';
import { openTagging, showTagging } from './open-tagging';
import { recordSprint } from './record-sprint';
import { applyIntent, isAbandoned, settleIntent } from './settle-intent';
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
  if (changedSince(input, sprint, rows)) return conflict(deps, caller, input, sprint, organisation);
  const goal = newText(input, organisation);
  await refuseUnknownKeys(deps, input, organisation, rows);
  const intent: IntentRecord = {
    sprintId: sprint.id,
    boardId: sprint.boardId,
    by: callerName(caller),
    at: new Date(organisation.now).toISOString(),
    fromGoal: sprint.goal,
    toGoal: goal,
    lines: input.lines,
    claims: input.claims,
  };
  const draft = { sprint, lookedAt, rows, organisation, intent };
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
  if (changed !== null) return conflict(deps, caller, input, changed, organisation);
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

/** The text to be written: the goal with these tags, every other character as it is. */
function newText(input: Input, organisation: Organisation): string {
  if (input.newGoal !== undefined && input.baseGoal !== '') {
    throw new AppError('CONFLICT', 'The sprint has a goal by now. Reload to tag it.');
  }
  const text = input.newGoal ?? input.baseGoal;
  const options = tagOptions(organisation);
  const count = readGoal(text, options).lines.length;
  const keysPerLine: (readonly string[] | undefined)[] = Array.from({ length: count });
  for (const line of input.lines) {
    if (line.index >= count)
      throw invalid([{ field: 'lines', hint: 'The goal has fewer lines than were tagged.' }]);
    keysPerLine[line.index] = line.keys;
  }
  const goal = writeTags(text, keysPerLine, options);
  if (goalLength(goal) > GOAL_LENGTH_LIMIT) {
    throw new AppError(
      'GOAL_TOO_LONG',
      `With its tags the goal would have ${goalLength(goal).toLocaleString('en')} characters; Jira takes ${GOAL_LENGTH_LIMIT.toLocaleString('en')}. Nothing was saved. Shorten the goal or remove tags.`,
    );
  }
  return goal;
}

/** A tag that is added must lead somewhere that still runs. What stood in the goal before may stay. */
async function refuseUnknownKeys(
  deps: Deps,
  input: Input,
  organisation: Organisation,
  rows: Rows,
): Promise<void> {
  const before = new Set(
    readGoal(input.baseGoal, tagOptions(organisation)).lines.flatMap((line) =>
      line.keys.map((each) => each.key),
    ),
  );
  const chosen = [...new Set(input.lines.flatMap((line) => line.keys))];
  const claimed = input.claims.map((each) => each.key);
  const stray = claimed.find((key) => !chosen.includes(key) && !before.has(key));
  if (stray !== undefined) {
    throw invalid([
      {
        field: 'claims',
        hint: `The claim on ${stray} has no line any more. Tag a line with it or remove it.`,
      },
    ]);
  }
  const added = chosen.filter((key) => !before.has(key));
  if (added.length === 0) return;
  const teamId =
    input.boardId === undefined ? null : (rows.get('board', input.boardId)?.record.teamId ?? null);
  const lookup = await lookUpKeys(deps, teamId, added);
  const problems = added.flatMap((key) => {
    const choice = lookup.byKey.get(key);
    const index = input.lines.findIndex((line) => line.keys.includes(key));
    const field = `lines.${index}`;
    if (choice === undefined) return [{ field, hint: `${key} does not exist. Choose another key result.` }];
    return isOpen(choice.lifecycle)
      ? []
      : [{ field, hint: `${key} is ${choice.lifecycle}. Choose one that runs.` }];
  });
  if (problems.length > 0) throw invalid(problems);
}

interface Draft {
  readonly sprint: JiraSprint;
  /** When Jira was asked for it. */
  readonly lookedAt: number;
  readonly rows: Rows;
  readonly organisation: Organisation;
  readonly intent: IntentRecord;
}

/** Keeps the tags for somebody who may write. Leaving one needs the rights of a team member. */
async function saveDraft(
  deps: Deps,
  caller: Caller,
  input: Input,
  { sprint, lookedAt, rows, organisation, intent }: Draft,
  reason: string,
): Promise<TaggingSaved> {
  await demand(
    mayTag(deps, caller, sprint, rows),
    'You may neither change this sprint in Jira nor edit issues of its board. Nothing was saved.',
  );
  const texts = readGoal(input.newGoal ?? input.baseGoal, tagOptions(organisation)).lines;
  const record = await recordSprint(deps, caller, sprint, {
    lookedAt,
    action: 'draft of tags left',
    amend: (followed) => ({
      ...followed,
      draft: {
        by: intent.by,
        at: intent.at,
        baseGoal: sprint.goal,
        lines: input.lines.map(({ index, keys }) => ({ index, keys, text: texts[index]?.text ?? '' })),
        claims: input.claims,
      },
      revision: followed.revision + 1,
    }),
  });
  const tagging = await showTagging(deps, caller, sprint, record, { boardId: input.boardId, rows, lookedAt });
  return { outcome: 'drafted', reason, tagging };
}

/** Nothing was written: the goal of now, and what of this person's tags still finds its line. */
async function conflict(
  deps: Deps,
  caller: Caller,
  input: Input,
  sprint: JiraSprint,
  organisation: Organisation,
): Promise<TaggingSaved> {
  const options = tagOptions(organisation);
  const base = readGoal(input.newGoal ?? input.baseGoal, options).lines;
  const known = base.map((line) => ({
    id: String(line.index),
    text: line.text,
    keys: line.keys.map((each) => each.key),
  }));
  const matched = matchLines(known, readGoal(sprint.goal, options).lines, () => '');
  const chosen = new Map(input.lines.map((line) => [String(line.index), line.keys]));
  return {
    outcome: 'conflict',
    baseGoal: input.baseGoal,
    tagging: await openTagging(deps, caller, input),
    mine: matched.lines.flatMap((line, index) => {
      const keys = chosen.get(line.id);
      return keys === undefined ? [] : [{ index, keys }];
    }),
    lost: matched.unmatched.flatMap((id) => {
      const keys = chosen.get(id) ?? [];
      return keys.length === 0 ? [] : [{ text: base[Number(id)]?.text ?? '', keys }];
    }),
  };
}
