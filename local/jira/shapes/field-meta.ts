import { FIELD, PRIORITIES } from '../store/constants';
import type { IssueTypeRecord, ProjectRecord } from '../store/records';
import type { Store } from '../store/store';
import { FIELDS, type FieldSpec } from './field-list';
import { createShaper } from './shaper';

/** Fields that can be written on issues of a type in a project, in the order of the form. */
export function writableFields(project: ProjectRecord, type: IssueTypeRecord): FieldSpec[] {
  const isTeamManaged = project.style === 'next-gen';
  const ids = [
    'summary',
    'issuetype',
    'parent',
    'description',
    'assignee',
    'reporter',
    'priority',
    'labels',
    ...(type.level === 0 ? [FIELD.sprint] : []),
    ...(type.level <= 0 ? [isTeamManaged ? FIELD.pointsTeamManaged : FIELD.pointsCompanyManaged] : []),
    ...(type.level === 1 && !isTeamManaged ? [FIELD.epicName] : []),
  ].filter((id) => id !== 'parent' || type.level <= 0);
  return ids.flatMap((id) => FIELDS.find((field) => field.id === id) ?? []);
}

/** What a form has to know of a field: whether it must be filled, with what, and by which operations. */
export function fieldMeta(store: Store, project: ProjectRecord, type: IssueTypeRecord, field: FieldSpec) {
  const shape = createShaper(store);
  const allowed: Record<string, () => unknown[]> = {
    priority: () => Object.keys(PRIORITIES).map(shape.priority),
    issuetype: () => [shape.issueType(type)],
    project: () => [shape.projectRef(project)],
  };
  const isRequired =
    ['summary', 'issuetype', 'project'].includes(field.id) || (field.id === 'parent' && type.level < 0);
  const autoComplete: Record<string, string> = {
    assignee: `${shape.self('/user/assignable/search')}?project=${project.key}&query=`,
    reporter: `${shape.self('/user/search')}?query=`,
    labels: `${shape.base}/rest/api/1.0/labels/suggest?query=`,
  };
  const url = autoComplete[field.id];
  const values = allowed[field.id]?.();
  return {
    required: isRequired,
    ...(field.schema ? { schema: field.schema } : {}),
    name: field.name,
    key: field.id,
    hasDefaultValue: ['priority', 'reporter'].includes(field.id),
    operations: field.id === 'labels' ? ['add', 'set', 'remove'] : ['set'],
    ...(url === undefined ? {} : { autoCompleteUrl: url }),
    ...(values === undefined ? {} : { allowedValues: values }),
    ...(field.id === 'priority' ? { defaultValue: shape.priority('3') } : {}),
  };
}
