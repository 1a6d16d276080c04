import type { Jira } from '../ports';
import type { ScopeIssue, ScopeRecord } from '../records/scope-record';

/** What nobody has seen for so long is taken for gone: a sprint is shorter. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * A scope that was read as a person, with what this person does not see of it as it was last seen: one row serves
 * everybody, and whoever sees less would take from the others what they see. Issues that they do see follow Jira. One
 * request where something is missing, else none.
 */
export async function keptUnseen(
  jira: Jira,
  draft: ScopeRecord,
  before: ScopeRecord | undefined,
): Promise<ScopeRecord> {
  if (before === undefined) return { ...draft, sight: 'person' };
  const oldest = Date.parse(draft.readAt) - KEPT_DAYS * DAY_MS;
  const missing = Object.entries(before.issues).filter(
    ([id, issue]) => issue.present && draft.issues[id]?.present !== true,
  );
  const topless = Object.entries(draft.issues).flatMap(([id, { parentId }]): [string, string][] => {
    const known = before.issues[id]?.parentId ?? null;
    return parentId === null && known !== null ? [[id, known]] : [];
  });
  const above = Object.entries(before.above).filter(([id]) => draft.above[id] === undefined);
  const asked = [...missing.map(([id]) => id), ...topless.map(([, id]) => id), ...above.map(([, id]) => id)];
  const seen = new Set(asked.length === 0 ? [] : await jira.browsableIssues([...new Set(asked)]));
  const issues: Record<string, ScopeIssue> = {};
  for (const [id, issue] of Object.entries(draft.issues)) issues[id] = firstSeen(issue, before, id, draft);
  for (const [id, parentId] of topless) {
    const issue = issues[id];
    if (issue !== undefined && !seen.has(parentId)) issues[id] = { ...issue, parentId };
  }
  for (const [id, issue] of missing) {
    const lastSeenAt = issue.lastSeenAt ?? before.readAt;
    if (!seen.has(id) && Date.parse(lastSeenAt) > oldest) {
      issues[id] = { ...lastSeen(issue, before, draft), lastSeenAt };
    }
  }
  const unseenAbove = Object.fromEntries(above.filter(([, id]) => !seen.has(id)));
  return { ...draft, issues, above: { ...draft.above, ...unseenAbove }, sight: 'person' };
}

/**
 * A scope that was read as the app, with what the app sees no more as it was last seen: a level of security takes an
 * issue out of its sight, and not out of the sprint. That an issue was deleted, its event says. One request where
 * something is missing, else none.
 */
export async function keptOutOfSight(
  jira: Jira,
  draft: ScopeRecord,
  before: ScopeRecord | undefined,
): Promise<ScopeRecord> {
  const missing = Object.entries(before?.issues ?? {}).filter(([id]) => draft.issues[id] === undefined);
  if (before === undefined || missing.length === 0) return draft;
  const seen = new Set((await jira.issues(missing.map(([id]) => id))).map(({ id }) => id));
  const oldest = Date.parse(draft.readAt) - KEPT_DAYS * DAY_MS;
  const issues = { ...draft.issues };
  for (const [id, issue] of missing) {
    const lastSeenAt = issue.lastSeenAt ?? before.readAt;
    if (!seen.has(id) && Date.parse(lastSeenAt) > oldest) {
      issues[id] = { ...lastSeen(issue, before, draft), lastSeenAt };
    }
  }
  return { ...draft, issues };
}

/** What was in the sprint when it was last seen before the start, was planned. */
function lastSeen(issue: ScopeIssue, before: ScopeRecord, draft: ScopeRecord): ScopeIssue {
  const isStarted = before.plannedFrom === null && draft.plannedFrom !== null;
  return isStarted ? { ...issue, planned: true, plannedPoints: issue.points } : issue;
}

/**
 * An issue that the row did not have. Where what was planned is only known from the day of the first look, it was
 * planned too: it is this person's sight that is new.
 */
function firstSeen(issue: ScopeIssue, before: ScopeRecord, id: string, draft: ScopeRecord): ScopeIssue {
  const { lastSeenAt: _, ...known } = issue;
  const isNew =
    before.issues[id] === undefined && draft.plannedFrom === 'today' && before.plannedFrom === 'today';
  if (!isNew || issue.planned || issue.addedOn !== null) return known;
  return { ...known, planned: true, plannedPoints: issue.points };
}
