import { activity } from '../activity';
import type { Caller } from '../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Change, Deps, JiraSprint, Rows, Stored } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import type { SprintRecord } from '../records/sprint-record';
import { again } from '../retry';
import { askForFigures } from '../sprints/ask-for-figures';
import { boardStep } from './board-step';
import { contributionSteps } from './contribution-steps';
import { isSameIntent } from './same-intent';
import { followJira, newSprintRecord, presentKeys } from './sprint-lines';
import { updateRuns } from './update-runs';

/** What a save adds to what Jira says. */
export interface Amendment {
  /** Applied to the record after it has followed Jira; not at all when the intent it settles is gone. */
  readonly amend?: (record: SprintRecord, organisation: Organisation) => SprintRecord;
  /** The intent this completes; it goes in the same transaction. Gone: somebody else has settled it. */
  readonly settles?: IntentRecord;
  readonly action?: string;
  /**
   * When Jira was asked for the sprint, in milliseconds. A save that ended since knows the goal better, and
   * what came after it has its own event: then the row does not follow this look. Absent: the look is the
   * answer to the save itself.
   */
  readonly lookedAt?: number;
  /** An event of Jira, which the queue tries again: the key results' runs are looked at in any case. */
  readonly event?: boolean;
}

type Target = SprintRecord['targets'][number];

/**
 * Brings the app's row of a sprint in line with Jira's sprint and with what people said about it:
 * lines, contributions, the board's list, all in one transaction (contributions beyond two dozen just
 * before it); tried again when an event of Jira
 * gets in between. Nothing is written when nothing changed.
 */
export async function recordSprint(
  deps: Deps,
  caller: Caller,
  sprint: JiraSprint,
  amendment: Amendment = {},
): Promise<SprintRecord> {
  const result = await again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'sprint', key: sprint.id },
      { kind: 'intent', key: sprint.id },
      ...(sprint.boardId === null ? [] : [{ kind: 'board' as const, key: sprint.boardId }]),
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const row = rows.get('sprint', sprint.id);
    const before = row?.record ?? newSprintRecord(sprint);
    const followed = isOlderLook(before, amendment)
      ? before
      : followJira(before, sprint, organisation, deps.ids);
    const settled = intentToSettle(rows, sprint.id, amendment);
    const applies = amendment.settles === undefined || settled !== undefined;
    const amended = (applies ? amendment.amend?.(followed, organisation) : undefined) ?? followed;
    const after: SprintRecord = { ...amended, targets: await findTargets(deps, amended) };
    const board = sprint.boardId === null ? undefined : rows.get('board', sprint.boardId);
    const contributions = contributionSteps(before, after, organisation);
    const steps = [
      ...sprintStep(row, after),
      ...contributions.slice(0, STEPS_FOR_CONTRIBUTIONS),
      ...boardStep(board, after),
      ...intentStep(sprint.id, settled),
    ];
    // What a person saved is kept always, and its intent with it goes away.
    const keep = row !== undefined || settled !== undefined || worthKeeping(after, board);
    if (steps.length > 0 && keep) {
      const what = (applies ? amendment.action : undefined) ?? 'goal changed in Jira';
      const log = activity(deps, caller, `sprint:${sprint.id}`, what, {
        before: { goal: before.goal, claims: before.claims },
        after: { goal: after.goal, claims: after.claims },
      });
      await commitAhead(deps, contributions.slice(STEPS_FOR_CONTRIBUTIONS));
      await deps.store.commit([...steps, log]);
    }
    return { before, after, changed: steps.length > 0 };
  });
  if (result.changed || amendment.event === true) {
    await updateRuns(deps, result.after, result.before.targets).catch((thrown: unknown) => {
      // What was said is saved by now. The event of it, or its next try, does the rest.
      if (amendment.event === true) throw thrown;
      deps.log.error('runs-not-updated', { sprintId: sprint.id }, thrown);
    });
  }
  // Of what people assign to lines Jira sends no event.
  if (!isSameAssigned(result.before, result.after)) await askForFigures(deps, result.after.boardId);
  return result.after;
}

function isSameAssigned(a: SprintRecord, b: SprintRecord): boolean {
  const said = ({ assigned }: SprintRecord) => JSON.stringify(Object.entries(assigned).sort());
  return said(a) === said(b);
}

function isOlderLook({ lastWrite }: SprintRecord, { lookedAt }: Amendment): boolean {
  return lastWrite !== null && lookedAt !== undefined && Date.parse(lastWrite.at) > lookedAt;
}

/** Sprints of boards that nobody connected leave no trace unless their goal is tagged. */
function worthKeeping(record: SprintRecord, board: Stored<'board'> | undefined): boolean {
  return (
    board !== undefined || record.targets.length > 0 || record.claims.length > 0 || record.draft !== null
  );
}

/** Where the goal's keys lead. A key keeps its meaning for ever, so what is known is not looked up again. */
async function findTargets(deps: Deps, record: SprintRecord): Promise<Target[]> {
  const keys = presentKeys(record);
  const known = new Map(record.targets.map((target) => [target.key, target]));
  const unknown = keys.filter((key) => !known.has(key));
  const handles = await deps.store.read(unknown.map((key) => ({ kind: 'handle' as const, key })));
  return keys.flatMap((key): Target[] => {
    const target = known.get(key);
    if (target !== undefined) return [target];
    const handle = handles.get('handle', key)?.record;
    if (handle?.kind !== 'key-result') return [];
    return [{ key, keyResultId: handle.keyResultId, objectiveId: handle.objectiveId }];
  });
}

function sprintStep(row: Stored<'sprint'> | undefined, after: SprintRecord): Change[] {
  if (row !== undefined && JSON.stringify(row.record) === JSON.stringify(after)) return [];
  return [{ op: 'put', kind: 'sprint', key: after.sprintId, record: after, version: row?.version ?? 0 }];
}

/** Steps of one transaction. */
const STEPS = 25;
/** Sprint, board, intent and log need four of them. */
const STEPS_FOR_CONTRIBUTIONS = STEPS - 4;

/**
 * Contributions for which the sprint's own transaction has no room. They go first: until the sprint's row
 * says so too they are found to be missing, and are put again, by whoever records the sprint next.
 */
async function commitAhead(deps: Deps, contributions: readonly Change[]): Promise<void> {
  for (let at = 0; at < contributions.length; at += STEPS) {
    await deps.store.commit(contributions.slice(at, at + STEPS));
  }
}

function intentToSettle(rows: Rows, sprintId: string, { settles }: Amendment): Stored<'intent'> | undefined {
  const intent = rows.get('intent', sprintId);
  return settles !== undefined && isSameIntent(intent?.record, settles) ? intent : undefined;
}

function intentStep(sprintId: string, settled: Stored<'intent'> | undefined): Change[] {
  return settled === undefined
    ? []
    : [{ op: 'delete', kind: 'intent', key: sprintId, version: settled.version }];
}
