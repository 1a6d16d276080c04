import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { subtasksOf } from '../rules/issue-moves';
import { submitTask, taskOf } from '../rules/tasks';
import { createShaper } from '../shapes/shaper';
import type { MoveTarget } from '../store/records';

const MAX_ISSUES = 1000;

const Target = z.looseObject({
  issueIdsOrKeys: z.array(z.string()),
  inferClassificationDefaults: z.boolean().optional(),
  inferFieldDefaults: z.boolean().optional(),
  inferStatusDefaults: z.boolean().optional(),
  inferSubtaskTypeDefault: z.boolean().optional(),
  /** Status id there → status ids here. */
  targetStatus: z.array(z.looseObject({ statuses: z.record(z.string(), z.array(z.string())) })).optional(),
});

const MoveBody = z.strictObject({
  sendBulkNotification: z.boolean().nullish(),
  /** `<project id or key>,<issue type id>[,<parent id or key>]` → what goes there. */
  targetToSourcesMapping: z.record(z.string(), Target),
});

function targetOf(call: Call, where: string, source: z.infer<typeof Target>): MoveTarget {
  const { store, viewer } = call;
  const [projectText = '', typeId = '', parentText] = where.split(',').map((part) => part.trim());
  const project = [...store.projects.values()].find(
    (one) => one.id === projectText || one.key === projectText,
  );
  if (!project || !viewer.browses(project.id))
    throw refuse(400, `The destination project '${projectText}' does not exist.`);
  const type = project.issueTypeIds.includes(typeId) ? store.issueTypes.get(typeId) : undefined;
  if (!type) throw refuse(400, `The issue type '${typeId}' does not exist in the destination project.`);
  const parent = parentText ? store.issues.byKeyOrId(parentText) : undefined;
  if (parentText && (!parent || !viewer.browses(parent.projectId)))
    throw refuse(400, `The parent '${parentText}' does not exist.`);
  if (type.level < 0 && !parent) throw refuse(400, 'A parent is required to move issues to a sub-task type.');
  const statuses = Object.fromEntries(
    (source.targetStatus ?? []).flatMap((one) =>
      Object.entries(one.statuses).flatMap(([to, from]) => from.map((id) => [id, to] as const)),
    ),
  );
  const issueIds = source.issueIdsOrKeys.flatMap((key) => store.issues.byKeyOrId(key)?.id ?? []);
  return { projectId: project.id, typeId, parentId: parent?.id ?? null, statuses, issueIds };
}

/** Takes issues to other projects or types, sub-tasks with them. Answers at once with the task that does it. */
function submitMove(call: Call) {
  const { store, viewer } = call;
  if (!viewer.mayGlobally('BULK_CHANGE'))
    throw refuse(403, 'You do not have permission to make bulk changes.');
  const mapping = Object.entries(readBody(call, MoveBody).targetToSourcesMapping);
  const targets = mapping.map(([where, source]) => targetOf(call, where, source));
  const issues = targets.flatMap(({ issueIds }) => issueIds).flatMap((id) => store.issues.byId.get(id) ?? []);
  const all = issues.flatMap((issue) => [issue, ...subtasksOf(store, issue)]);
  if (all.length > MAX_ISSUES) throw refuse(400, `At most ${MAX_ISSUES} issues can be moved at once.`);
  const asked = mapping.reduce((count, [, source]) => count + source.issueIdsOrKeys.length, 0);
  const unseen = issues.filter((issue) => !viewer.browses(issue.projectId)).length + asked - issues.length;
  const task = submitTask(call, 'Move issues', { kind: 'move', targets, unseen });
  return { status: 201, body: { taskId: task.id } };
}

/** How far a bulk operation is: what could not be seen by the caller is only counted. */
function progress(call: Call) {
  const task = taskOf(call);
  const isDone = task.finished !== null;
  const shape = createShaper(call.store);
  const failures = Object.entries(task.failures).map(([id, reason]) => [id, [reason]] as const);
  const submittedBy = shape.person(task.submittedBy);
  return ok({
    taskId: task.id,
    status: isDone ? 'COMPLETE' : 'RUNNING',
    progressPercent: isDone ? 100 : 0,
    ...(submittedBy ? { submittedBy } : {}),
    created: task.submitted,
    started: task.submitted,
    updated: task.finished ?? task.submitted,
    ...(isDone
      ? {
          processedAccessibleIssues: task.processed,
          ...(failures.length > 0 ? { failedAccessibleIssues: Object.fromEntries(failures) } : {}),
          invalidOrInaccessibleIssueCount: task.work.kind === 'move' ? task.work.unseen : 0,
          totalIssueCount: task.processed.length + failures.length,
        }
      : {}),
  });
}

/** Issues from one project to another: asynchronous, with a progress of its own. */
export const bulkMoveRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/bulk/issues/move', handle: submitMove },
  { method: 'GET', path: '/rest/api/3/bulk/queue/:taskId', handle: progress },
];
