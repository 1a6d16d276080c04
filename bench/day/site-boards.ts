import type { SiteSeedInput } from '../../local/jira/seed-schema';
import { companySeed } from '../site/company-seed';
import { boardKind, personId, projectKey, type SitePlan, sprintId } from '../site/plan';

/** Jira's ids of seeded issues count from here, in their order. */
const FIRST_ID = 10_000;

export interface DayIssue {
  readonly id: string;
  readonly key: string;
  done: boolean;
}

/** A board of the played company, as its people see it; changes with what they do. */
export interface DayBoard {
  readonly boardId: string;
  readonly project: string;
  readonly kind: 'scrum' | 'kanban' | 'simple';
  /** Leads its team, and may do everything in its project. */
  readonly lead: string;
  readonly pointsField: string;
  readonly epics: readonly DayIssue[];
  active: { readonly id: string; readonly issues: DayIssue[] };
  next: { readonly id: string; readonly issues: DayIssue[] };
  readonly backlog: DayIssue[];
}

export function daySeed(plan: SitePlan): SiteSeedInput {
  const seed = companySeed(plan);
  return { ...seed, permissions: { ...seed.permissions, 'manage-okrs': [personId(0)] } };
}

export function boardsIn(seed: SiteSeedInput, plan: SitePlan): DayBoard[] {
  const issues = (seed.issues ?? []).map((issue, at) => ({ ...issue, id: String(FIRST_ID + at) }));
  const byProject = new Map<string, typeof issues>();
  for (const issue of issues) {
    const project = issue.key.split('-')[0] ?? '';
    byProject.set(project, [...(byProject.get(project) ?? []), issue]);
  }
  return Array.from({ length: plan.boards }, (_, board): DayBoard => {
    const project = projectKey(board);
    const own = byProject.get(project) ?? [];
    const stories = own.filter(({ type }) => type !== 'Epic' && !String(type).startsWith('Sub'));
    const known = (each: (typeof own)[number]): DayIssue => ({
      id: each.id,
      key: each.key,
      done: each.status === 'Done',
    });
    const inSprint = (id: number) => stories.filter(({ sprints }) => sprints?.at(-1) === id).map(known);
    const [active, next] = [plan.sprintsPerBoard - 2, plan.sprintsPerBoard - 1].map((at) =>
      sprintId(plan, board, at),
    );
    return {
      boardId: String(board + 1),
      project,
      kind: boardKind(board),
      lead: personId((board * 10) % plan.people),
      pointsField: boardKind(board) === 'simple' ? 'customfield_10016' : 'customfield_10032',
      epics: own.filter(({ type }) => type === 'Epic').map(known),
      active: { id: String(active), issues: inSprint(active ?? 0) },
      next: { id: String(next), issues: inSprint(next ?? 0) },
      backlog: stories.filter(({ sprints }) => (sprints ?? []).length === 0).map(known),
    };
  });
}
