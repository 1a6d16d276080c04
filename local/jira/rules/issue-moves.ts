import type { IssueRecord, MoveTarget, ProjectRecord, Row } from '../store/records';
import type { Store } from '../store/store';
import { levelOf } from './issue-facts';
import type { Outcome } from './issue-properties';
import { commitEdits, type IssueEdit } from './issues';
import { inStatus } from './transitions';
import type { Writing } from './writing';

/** Sub-tasks of an issue, in rank order. */
export function subtasksOf(store: Store, issue: IssueRecord): IssueRecord[] {
  return [...store.issues.childrenOf(issue.id)]
    .flatMap((id) => store.issues.byId.get(id) ?? [])
    .filter((child) => levelOf(store, child) < 0)
    .sort((a, b) => a.rank - b.rank);
}

/** The type of a sub-task in another project: of the same name, else the project's first of that level. */
function subtaskTypeIn(store: Store, project: ProjectRecord, typeId: string): string | undefined {
  const types = project.issueTypeIds.flatMap((id) => store.issueTypes.get(id) ?? []);
  const own = types.filter((type) => type.level < 0);
  const name = store.issueTypes.get(typeId)?.name;
  return (own.find((type) => type.id === typeId || type.name === name) ?? own[0])?.id;
}

/** The status in another project: as told, the same, of the same name, else the first of its category or of all. */
function statusIn(store: Store, project: ProjectRecord, statusId: string, told: string | undefined) {
  const statuses = project.statusIds.flatMap((id) => store.statuses.get(id) ?? []);
  const before = store.statuses.get(statusId);
  return (
    statuses.find((status) => status.id === told) ??
    statuses.find((status) => status.id === statusId) ??
    statuses.find((status) => status.name === before?.name) ??
    statuses.find((status) => status.category === before?.category) ??
    statuses[0]
  );
}

/** Why the caller cannot move an issue there; undefined: they can. */
function obstacle(writing: Writing, issue: IssueRecord, target: MoveTarget): string | undefined {
  const { viewer, store } = writing;
  const project = store.projects.get(target.projectId);
  if (!project || !viewer.may('CREATE_ISSUES', project.id))
    return 'You do not have permission to create issues in the destination project.';
  if (!viewer.may('MOVE_ISSUES', issue.projectId))
    return 'You do not have permission to move issues in this project.';
  if (!project.issueTypeIds.includes(target.typeId))
    return 'The issue type does not exist in the destination project.';
  const isSubtask = (store.issueTypes.get(target.typeId)?.level ?? 0) < 0;
  if (isSubtask && target.parentId === null) return 'A parent is required for sub-tasks.';
  const stranded = subtasksOf(store, issue).find((child) => !subtaskTypeIn(store, project, child.typeId));
  if (stranded) return `The destination project has no type for the sub-task ${stranded.key}.`;
  return undefined;
}

/**
 * Moves issues to other projects: the id stays, the key and whatever the other project does not have become its own,
 * sub-tasks go along, and the old key goes on finding the issue. Estimates of team-managed projects are another field
 * and stay behind, as parents do that the other project cannot have.
 */
export function moveToProjects(writing: Writing, targets: readonly MoveTarget[]): Outcome {
  const { store, now } = writing;
  const failures: Record<string, string> = {};
  const numbers = { ...store.counters().issueNumbers };
  const edits = new Map<number, IssueEdit>();
  const formerKeys: Row[] = [];
  const chosen = new Set(targets.flatMap(({ issueIds }) => issueIds));

  function place(before: IssueRecord, target: MoveTarget, project: ProjectRecord, typeId: string): void {
    const home = store.projects.get(before.projectId);
    const isElsewhere = project.id !== before.projectId;
    const status = statusIn(store, project, before.statusId, target.statuses[before.statusId]);
    const parent = before.parentId === null ? undefined : store.issues.byId.get(before.parentId);
    const goesAlong = parent !== undefined && (chosen.has(parent.id) || edits.has(parent.id));
    const bothShared = home?.style === 'classic' && project.style === 'classic';
    const level = store.issueTypes.get(typeId)?.level ?? 0;
    // A parent that is moved too has its new type by now, or is placed later in a type of the same level.
    const parentType = parent && (edits.get(parent.id)?.after ?? parent).typeId;
    const fits = parentType !== undefined && store.issueTypes.get(parentType)?.level === level + 1;
    const keptParent = fits && (!isElsewhere || goesAlong || bothShared) ? before.parentId : null;
    const closed = before.sprintIds.filter((one) => store.sprints.get(one)?.state === 'closed');
    const keepsPoints = home?.style === project.style;
    const number = numbers[project.id] ?? 1;
    if (isElsewhere) {
      numbers[project.id] = number + 1;
      formerKeys.push({ table: 'formerKey', record: { id: before.key.toUpperCase(), issueId: before.id } });
    }
    const moved: IssueRecord = {
      ...before,
      key: isElsewhere ? `${project.key}-${number}` : before.key,
      projectId: project.id,
      typeId,
      parentId: target.parentId ?? keptParent,
      points: keepsPoints ? before.points : null,
      // Only issues of the standard level are in a sprint themselves.
      sprintIds: level === 0 ? before.sprintIds : closed,
    };
    const after = status && status.id !== before.statusId ? inStatus(moved, status, now) : moved;
    edits.set(before.id, { before, after });
  }

  for (const target of targets)
    for (const id of target.issueIds) {
      const issue = store.issues.byId.get(id);
      if (!issue || !writing.viewer.browses(issue.projectId)) continue;
      const reason = obstacle(writing, issue, target);
      const project = store.projects.get(target.projectId);
      if (reason !== undefined || !project) {
        failures[id] = reason ?? '';
        continue;
      }
      place(issue, target, project, target.typeId);
      for (const child of subtasksOf(store, issue)) {
        const typeId = subtaskTypeIn(store, project, child.typeId);
        if (!chosen.has(child.id) && typeId !== undefined)
          place(child, { ...target, parentId: null }, project, typeId);
      }
    }

  const stayed = [...edits.values()].flatMap(({ before, after }) =>
    childrenLeftBehind(store, before, after, edits),
  );
  commitEdits(writing, [...edits.values(), ...stayed], formerKeys, numbers);
  return { processed: [...edits.keys()], failures };
}

/** Issues of a moved epic that stay where they are and cannot keep it: team-managed projects know no foreign parent. */
function childrenLeftBehind(
  store: Store,
  before: IssueRecord,
  after: IssueRecord,
  moved: ReadonlyMap<number, IssueEdit>,
): IssueEdit[] {
  const styles = [before.projectId, after.projectId].map((id) => store.projects.get(id)?.style);
  if (before.projectId === after.projectId || styles.every((style) => style === 'classic')) return [];
  return [...store.issues.childrenOf(before.id)]
    .flatMap((id) => store.issues.byId.get(id) ?? [])
    .filter((child) => !moved.has(child.id))
    .map((child) => ({ before: child, after: { ...child, parentId: null } }));
}
