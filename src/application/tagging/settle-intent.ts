import { isAppError } from '../app-error';
import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Deps, JiraSprint, Stored } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import type { SprintRecord } from '../records/sprint-record';
import { recordSprint } from './record-sprint';
import { presentLines } from './sprint-lines';

/** A save takes seconds; after this its process is gone and somebody else settles what it left. */
export const INTENT_LEASE_MS = 40_000;

export function isAbandoned(intent: IntentRecord, now: number): boolean {
  return now - Date.parse(intent.at) > INTENT_LEASE_MS;
}

/** What a save wants recorded beside the goal: claims, assignments, the write itself. */
export function applyIntent(
  record: SprintRecord,
  intent: Pick<IntentRecord, 'by' | 'at' | 'fromGoal' | 'lines' | 'claims'>,
  organisation: Organisation,
  wroteToJira: boolean,
): SprintRecord {
  const lines = presentLines(record);
  const chosenLines = new Set(intent.lines.map(({ index }) => lines[index]?.id));
  // Lines that the save did not speak of keep their issues.
  const assigned = Object.fromEntries(
    Object.entries(record.assigned).filter(([, lineId]) => !chosenLines.has(lineId)),
  );
  for (const { index, issueIds } of intent.lines) {
    const line = lines[index];
    if (line !== undefined) for (const issueId of issueIds) assigned[issueId] = line.id;
  }
  const chosen = new Set(intent.lines.flatMap((line) => line.keys));
  const claimed = new Set(intent.claims.map((each) => each.key));
  const drafted = record.draft?.lines.flatMap((line) => line.keys) ?? [];
  return {
    ...record,
    // Claims of keys that left the goal are kept: the key may come back (PRODUCT §2).
    claims: [
      ...record.claims.filter((each) => !claimed.has(each.key) && !chosen.has(each.key)),
      ...intent.claims,
    ],
    assigned,
    draft: drafted.every((key) => chosen.has(key)) ? null : record.draft,
    lastWrite: wroteToJira
      ? {
          from: intent.fromGoal,
          to: record.goal,
          by: intent.by,
          at: new Date(organisation.now).toISOString(),
        }
      : record.lastWrite,
    // What came up since this save began, e.g. the text that it replaced, nobody has read yet.
    notices: record.notices.filter(
      (notice) => (notice.for !== null && notice.for !== intent.by) || notice.at > intent.at,
    ),
    revision: record.revision + 1,
  };
}

/**
 * Finishes a save whose process went away (PRODUCT §5.1, ARCHITECTURE §2): when Jira shows the goal it
 * wanted, what it wanted recorded is recorded; else it is dropped. Its author is told either way.
 * `lookedAt`: when Jira was asked for the sprint, in milliseconds.
 */
export async function settleIntent(
  deps: Deps,
  caller: Caller,
  intent: Stored<'intent'>,
  sprint: JiraSprint,
  lookedAt: number,
): Promise<SprintRecord> {
  const { record: wanted } = intent;
  const happened = sprint.goal === wanted.toGoal;
  return recordSprint(deps, caller, sprint, {
    settles: wanted,
    lookedAt,
    action: happened ? 'interrupted save completed' : 'interrupted save dropped',
    amend: (record, organisation) => {
      const settled = happened
        ? applyIntent(record, wanted, organisation, wanted.fromGoal !== wanted.toGoal)
        : record;
      return { ...settled, notices: [...settled.notices, noticeOf(wanted, happened, organisation)] };
    },
  });
}

function noticeOf(
  intent: IntentRecord,
  happened: boolean,
  organisation: Organisation,
): SprintRecord['notices'][number] {
  const at = new Date(organisation.now).toISOString();
  return happened
    ? {
        kind: 'save-completed',
        for: intent.by,
        message: 'Your last save was interrupted. Jira had taken it, so it was completed.',
        at,
      }
    : {
        kind: 'save-dropped',
        for: intent.by,
        message:
          'Your last save was interrupted before Jira took it. Nothing was changed; the text you wanted is kept here.',
        text: intent.toGoal,
        at,
      };
}

/** Settles what saves left behind anywhere; for the app's own account, at any later time. */
export async function settleAbandoned(deps: Deps, caller: Caller): Promise<number> {
  const before = new Date(deps.clock.now() - INTENT_LEASE_MS).toISOString();
  const intents = await deps.store.intentsBefore(before);
  let settled = 0;
  for (const { sprintId } of intents) {
    const rows = await deps.store.read([{ kind: 'intent', key: sprintId }]);
    const intent = rows.get('intent', sprintId);
    if (intent === undefined || !isAbandoned(intent.record, deps.clock.now())) continue;
    try {
      const lookedAt = deps.clock.now();
      await settleIntent(deps, caller, intent, await deps.jiraAsApp.sprint(sprintId), lookedAt);
      settled += 1;
    } catch (thrown) {
      if (isAppError(thrown, 'NOT_FOUND')) {
        await deps.store.commit([{ op: 'delete', kind: 'intent', key: sprintId, version: intent.version }]);
      } else deps.log.error('intent-not-settled', { sprintId }, thrown);
    }
  }
  return settled;
}
