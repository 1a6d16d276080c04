import { FIELD, PRIORITIES, RESOLUTIONS } from '../store/constants';
import type { HistoryItem, IssueRecord } from '../store/records';

/** Names that changelogs write beside ids. */
export interface Names {
  status(id: string): string;
  sprint(id: number): string;
  user(accountId: string): string;
  issueKey(id: number): string;
  project(id: string): string;
  issueType(id: string): string;
  /** Field that holds the estimate in an issue's project. */
  pointsField(projectId: string): { id: string; name: string };
}

/** Field of the item that says an issue was moved up or down. */
export const RANK = 'Rank';

type Text = string | null;

function item(field: string, fieldId: string | null, from: [Text, Text], to: [Text, Text]): HistoryItem {
  const fieldtype = fieldId?.startsWith('customfield_') ? 'custom' : 'jira';
  return {
    field,
    fieldtype,
    ...(fieldId === null ? {} : { fieldId }),
    from: from[0],
    fromString: from[1],
    to: to[0],
    toString: to[1],
  };
}

const idAndName = <T>(id: T | null, name: (id: T) => string): [Text, Text] =>
  id === null ? [null, null] : [String(id), name(id)];

/**
 * What a changelog says about the step from `before` to `after`. Shapes as recorded on Cloud: the Sprint item lists
 * all sprints by comma and writes "" for none, the parent item is `IssueParentAssociation` without a field id.
 */
export function historyItems(before: IssueRecord, after: IssueRecord, names: Names): HistoryItem[] {
  const items: HistoryItem[] = [];
  if (before.projectId !== after.projectId)
    items.push(
      item(
        'project',
        'project',
        idAndName(before.projectId, names.project),
        idAndName(after.projectId, names.project),
      ),
    );
  if (before.key !== after.key) items.push(item('Key', null, [null, before.key], [null, after.key]));
  if (before.typeId !== after.typeId)
    items.push(
      item(
        'issuetype',
        'issuetype',
        idAndName(before.typeId, names.issueType),
        idAndName(after.typeId, names.issueType),
      ),
    );
  if (before.summary !== after.summary)
    items.push(item('summary', 'summary', [null, before.summary], [null, after.summary]));
  if (before.description !== after.description)
    items.push(item('description', 'description', [null, before.description], [null, after.description]));
  if (before.statusId !== after.statusId)
    items.push(
      item(
        'status',
        'status',
        idAndName(before.statusId, names.status),
        idAndName(after.statusId, names.status),
      ),
    );
  if (before.resolutionId !== after.resolutionId) {
    const name = (id: string) => RESOLUTIONS[id]?.name ?? id;
    items.push(
      item(
        'resolution',
        'resolution',
        idAndName(before.resolutionId, name),
        idAndName(after.resolutionId, name),
      ),
    );
  }
  if (before.assignee !== after.assignee)
    items.push(
      item(
        'assignee',
        'assignee',
        idAndName(before.assignee, names.user),
        idAndName(after.assignee, names.user),
      ),
    );
  if (before.reporter !== after.reporter)
    items.push(
      item(
        'reporter',
        'reporter',
        idAndName(before.reporter, names.user),
        idAndName(after.reporter, names.user),
      ),
    );
  if (before.priorityId !== after.priorityId) {
    const name = (id: string) => PRIORITIES[id]?.name ?? id;
    items.push(
      item('priority', 'priority', idAndName(before.priorityId, name), idAndName(after.priorityId, name)),
    );
  }
  if (before.labels.join(' ') !== after.labels.join(' '))
    items.push(item('labels', 'labels', [null, before.labels.join(' ')], [null, after.labels.join(' ')]));
  if (before.parentId !== after.parentId)
    items.push(
      item(
        'IssueParentAssociation',
        null,
        idAndName(before.parentId, names.issueKey),
        idAndName(after.parentId, names.issueKey),
      ),
    );
  if (before.sprintIds.join() !== after.sprintIds.join()) {
    const list = (ids: number[]): [Text, Text] => [ids.join(', '), ids.map(names.sprint).join(', ')];
    items.push(item('Sprint', FIELD.sprint, list(before.sprintIds), list(after.sprintIds)));
  }
  if (before.points !== after.points) {
    // What a move leaves behind was in the field of the project it comes from.
    const field = names.pointsField(after.points === null ? before.projectId : after.projectId);
    const text = (points: number | null) => (points === null ? null : String(points));
    items.push(item(field.name, field.id, [null, text(before.points)], [null, text(after.points)]));
  }
  if (before.epicName !== after.epicName)
    items.push(item('Epic Name', FIELD.epicName, [null, before.epicName], [null, after.epicName]));
  if (before.epicDone !== after.epicDone) {
    const status = (isDone: boolean): [Text, Text] => (isDone ? ['10018', 'Done'] : ['10016', 'To Do']);
    items.push(item('Epic Status', FIELD.epicStatus, status(before.epicDone), status(after.epicDone)));
  }
  if (before.epicColor !== after.epicColor)
    items.push(item('Epic Colour', FIELD.epicColor, [null, before.epicColor], [null, after.epicColor]));
  if (before.rank !== after.rank) {
    const direction = after.rank < before.rank ? 'Ranked higher' : 'Ranked lower';
    items.push(item(RANK, FIELD.rank, ['', ''], ['', direction]));
  }
  return items;
}
