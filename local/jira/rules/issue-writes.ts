import { z } from 'zod';
import { Refusal, refuse, refuseField } from '../http/refusal';
import type { Call } from '../http/route';
import { FIELD, idByName, PRIORITIES } from '../store/constants';
import type { IssueRecord } from '../store/records';
import { readDocument } from './atlassian-document';
import { levelOf } from './issue-facts';
import { holds } from './permissions';
import { seesSprint } from './sprints';

/** Fields that a request may write, by id. Values are checked one by one, so that every error names its field. */
export type FieldInput = Readonly<Record<string, unknown>>;

const Reference = z.looseObject({
  id: z.string().optional(),
  key: z.string().optional(),
  name: z.string().optional(),
  accountId: z.string().nullish(),
});
type Reference = z.infer<typeof Reference>;

/** A reference in a field's value; undefined if it is none. */
export function readReference(value: unknown): Reference | undefined {
  const parsed = Reference.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Text of an Atlassian document, or a plain string; anything else is refused. */
function readDescription(value: unknown): string | null {
  const text = readDocument(value);
  if (text === undefined)
    throw refuseField(
      'description',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  return text;
}

function readParent(call: Call, issue: IssueRecord, value: unknown): number | null {
  if (value === null) return null;
  const reference = readReference(value);
  const keyOrId = reference?.key ?? reference?.id;
  const parent = keyOrId === undefined ? undefined : call.store.issues.byKeyOrId(keyOrId);
  const none = () =>
    refuseField('parent', 'Given parent work item does not exist or you do not have permission to see it.');
  if (!parent || !call.viewer.browses(parent.projectId)) throw none();
  if (levelOf(call.store, parent) !== levelOf(call.store, issue) + 1)
    throw refuseField('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  return parent.id;
}

const cannotBeSet = (field: string): Refusal =>
  refuseField(field, `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`);

function readPerson(call: Call, field: string, projectId: string, value: unknown): string | null {
  const needed = field === 'assignee' ? 'ASSIGN_ISSUES' : 'MODIFY_REPORTER';
  if (!call.viewer.may(needed, projectId)) throw cannotBeSet(field);
  if (value === null) return null;
  const reference = readReference(value);
  const accountId = reference?.accountId === undefined ? reference?.id : reference.accountId;
  if (accountId === null || accountId === '') return null;
  const user = accountId === undefined ? undefined : call.store.users.get(accountId);
  if (!user?.active) throw refuseField(field, `User '${accountId ?? ''}' does not exist.`);
  const project = call.store.projects.get(projectId);
  if (
    field === 'assignee' &&
    (!project || !holds(call.store, user, 'ASSIGNABLE_USER', project, call.settings.withheld))
  )
    throw refuseField(field, `User '${user.accountId}' cannot be assigned issues.`);
  return user.accountId;
}

function readLabels(value: unknown): string[] {
  const parsed = z.array(z.string()).safeParse(value);
  if (!parsed.success) throw refuseField('labels', 'data was not an array');
  const spaced = parsed.data.find((label) => /\s/.test(label) || label === '');
  if (spaced !== undefined)
    throw refuseField('labels', `The label '${spaced}' contains spaces which is invalid.`);
  return [...new Set(parsed.data)];
}

function readSprint(call: Call, issue: IssueRecord, value: unknown): number[] {
  const closed = issue.sprintIds.filter((id) => call.store.sprints.get(id)?.state === 'closed');
  if (levelOf(call.store, issue) !== 0)
    throw refuseField(FIELD.sprint, 'Epics have no sprint, and sub-tasks follow their parent.');
  if (!call.viewer.may('SCHEDULE_ISSUES', issue.projectId)) throw cannotBeSet(FIELD.sprint);
  if (value === null) return closed;
  // Written as a plain number, although read as an array of objects.
  const sprint = typeof value === 'number' ? call.store.sprints.get(value) : undefined;
  if (!sprint || !seesSprint(call, sprint))
    throw refuseField(FIELD.sprint, 'Number value expected as the Sprint id.');
  if (sprint.state === 'closed')
    throw refuseField(FIELD.sprint, 'Issues can only be moved to open or active sprints.');
  return [...closed, sprint.id];
}

function readPoints(field: string, value: unknown): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw refuseField(field, 'Operation value must be a number');
}

/** An issue after some of its fields were written. Every field that cannot be written is named in one refusal. */
export function withFields(call: Call, issue: IssueRecord, input: FieldInput): IssueRecord {
  const errors: Record<string, string> = {};
  let after = issue;
  const isTeamManaged = call.store.projects.get(issue.projectId)?.style === 'next-gen';
  const write = (field: string, value: unknown): IssueRecord => {
    switch (field) {
      case 'summary': {
        const text = typeof value === 'string' ? value.trim() : '';
        if (text === '') throw refuseField(field, 'You must specify a summary of the issue.');
        if (text.length > 255) throw refuseField(field, 'Summary must be less than 255 characters.');
        return { ...after, summary: text };
      }
      case 'description':
        return { ...after, description: readDescription(value) };
      case 'parent':
        return { ...after, parentId: readParent(call, issue, value) };
      case FIELD.epicLink:
        if (isTeamManaged) break;
        return { ...after, parentId: value === null ? null : readParent(call, issue, { key: value }) };
      case 'assignee':
        return { ...after, assignee: readPerson(call, field, issue.projectId, value) };
      case 'reporter':
        return { ...after, reporter: readPerson(call, field, issue.projectId, value) };
      case 'priority': {
        const reference = readReference(value);
        const id =
          reference?.id ?? (reference?.name === undefined ? undefined : idByName(PRIORITIES, reference.name));
        if (id === undefined || !Object.hasOwn(PRIORITIES, id))
          throw refuseField(field, 'The priority selected is invalid.');
        return { ...after, priorityId: id };
      }
      case 'labels':
        return { ...after, labels: readLabels(value) };
      case FIELD.sprint:
        return { ...after, sprintIds: readSprint(call, issue, value) };
      case FIELD.pointsTeamManaged:
        if (!isTeamManaged) break;
        return { ...after, points: readPoints(field, value) };
      case FIELD.pointsCompanyManaged:
        if (isTeamManaged) break;
        return { ...after, points: readPoints(field, value) };
      case FIELD.epicName:
        if (isTeamManaged || levelOf(call.store, issue) !== 1 || typeof value !== 'string') break;
        return { ...after, epicName: value };
    }
    throw cannotBeSet(field);
  };
  for (const [field, value] of Object.entries(input)) {
    try {
      after = write(field, value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      Object.assign(errors, error.errors);
    }
  }
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return after;
}

/** The `update` form of a write (`{parent:[{set:{none:true}}]}`, `{labels:[{add:"x"}]}`) as plain field values. */
export function fieldsOfUpdate(
  issue: Pick<IssueRecord, 'labels'>,
  update: Readonly<Record<string, unknown>>,
): FieldInput {
  const fields: Record<string, unknown> = {};
  for (const [field, list] of Object.entries(update)) {
    const operations = z
      .array(z.partialRecord(z.enum(['set', 'add', 'remove', 'edit']), z.unknown()))
      .safeParse(list);
    if (!operations.success) throw refuseField(field, 'data was not an array');
    for (const operation of operations.data) {
      if (field === 'labels' && ('add' in operation || 'remove' in operation)) {
        const labels = Array.isArray(fields[field]) ? fields[field] : issue.labels;
        fields[field] = [
          ...labels.filter((one) => one !== operation.remove),
          ...('add' in operation ? [operation.add] : []),
        ];
      } else if ('set' in operation) {
        const isNone =
          field === 'parent' && z.object({ none: z.literal(true) }).safeParse(operation.set).success;
        fields[field] = isNone ? null : operation.set;
      } else throw refuse(400, `The operation is not supported for the field '${field}'.`);
    }
  }
  return fields;
}
