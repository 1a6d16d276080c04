import { historyItems, type Names } from '../rules/history-items';
import type { SiteSeed } from '../seed-schema';
import type { HistoryRecord, IssueRecord } from '../store/records';

type SeedIssue = SiteSeed['issues'][number];

export interface PastContext {
  names: Names;
  moment(text: string): number;
  statusId(projectId: string, name: string): string;
  issueId(key: string): number;
  /** Start of a sprint that has begun; issues came into one that is to come when they were created. */
  sprintStart(id: number): number | null;
  isDone(statusId: string): boolean;
  firstStatusId(projectId: string): string;
  nextHistoryId(): number;
}

interface Step {
  at: number;
  by: string | null;
  apply(issue: IssueRecord): IssueRecord;
}

/** Another status in the past: entering the category done resolves, as the issue is resolved now or as Done. */
function inPastStatus(past: IssueRecord, statusId: string, issue: IssueRecord, context: PastContext) {
  const resolutionId = context.isDone(statusId) ? (past.resolutionId ?? issue.resolutionId ?? '10000') : null;
  return { ...past, statusId, resolutionId };
}

function writtenSteps(seed: SeedIssue, issue: IssueRecord, context: PastContext): Step[] {
  return seed.changes.map((change) => {
    const { to } = change;
    const apply = (past: IssueRecord): IssueRecord => {
      switch (change.field) {
        case 'status':
          return inPastStatus(past, context.statusId(issue.projectId, String(to)), issue, context);
        case 'sprint': {
          const left =
            change.from === null ? past.sprintIds : past.sprintIds.filter((id) => id !== change.from);
          return { ...past, sprintIds: to === null ? left : [...left, Number(to)] };
        }
        case 'points':
          return { ...past, points: to === null ? null : Number(to) };
        case 'parent':
          return { ...past, parentId: to === null ? null : context.issueId(String(to)) };
        case 'summary':
          return { ...past, summary: String(to) };
        case 'assignee':
          return { ...past, assignee: to === null ? null : String(to) };
      }
    };
    return { at: context.moment(change.at), by: change.by ?? issue.reporter, apply };
  });
}

/** Moves into sprints and to the present status, for issues whose seed does not tell them. */
function impliedSteps(seed: SeedIssue, issue: IssueRecord, context: PastContext): Step[] {
  const told = new Set(seed.changes.map((change) => change.field));
  const steps: Step[] = [];
  if (!told.has('sprint'))
    for (const id of issue.sprintIds) {
      const start = context.sprintStart(id);
      const at = Math.max(issue.created, start === null ? issue.created : start - 3_600_000);
      const apply = (past: IssueRecord) => ({ ...past, sprintIds: [...past.sprintIds, id] });
      steps.push({ at, by: issue.reporter, apply });
    }
  if (!told.has('status') && issue.statusId !== context.firstStatusId(issue.projectId)) {
    const begun = issue.sprintIds.map(context.sprintStart).find((start) => start !== null);
    const at = issue.resolved ?? Math.max(issue.created, begun == null ? issue.created : begun + 3_600_000);
    const apply = (past: IssueRecord) => inPastStatus(past, issue.statusId, issue, context);
    steps.push({ at, by: issue.assignee ?? issue.reporter, apply });
  }
  return steps;
}

/** Changelog of a seeded issue, oldest first: what the seed tells, and what its present state implies. */
export function seedHistory(seed: SeedIssue, issue: IssueRecord, context: PastContext): HistoryRecord[] {
  const steps = [...writtenSteps(seed, issue, context), ...impliedSteps(seed, issue, context)];
  steps.sort((a, b) => a.at - b.at);
  const firsts = new Map(seed.changes.map((change) => [change.field, change.from] as const).reverse());
  const firstStatus = firsts.get('status');
  const firstParent = firsts.get('parent');
  const firstPoints = firsts.get('points');
  const firstAssignee = firsts.get('assignee');
  const firstStatusId =
    firstStatus == null
      ? context.firstStatusId(issue.projectId)
      : context.statusId(issue.projectId, String(firstStatus));
  let past: IssueRecord = {
    ...inPastStatus({ ...issue, resolutionId: null }, firstStatusId, issue, context),
    sprintIds: [],
    summary: firsts.has('summary') ? String(firsts.get('summary') ?? '') : issue.summary,
    points: firsts.has('points') ? (firstPoints == null ? null : Number(firstPoints)) : issue.points,
    parentId: firsts.has('parent')
      ? firstParent == null
        ? null
        : context.issueId(String(firstParent))
      : issue.parentId,
    assignee: firsts.has('assignee')
      ? firstAssignee == null
        ? null
        : String(firstAssignee)
      : issue.assignee,
  };
  const history: HistoryRecord[] = [];
  for (const step of steps) {
    const next = step.apply(past);
    const items = historyItems(past, next, context.names);
    if (items.length > 0) history.push({ id: context.nextHistoryId(), at: step.at, author: step.by, items });
    past = next;
  }
  return history;
}
