import { FIELD } from '../store/constants';

export interface FieldSpec {
  id: string;
  name: string;
  custom: boolean;
  orderable: boolean;
  searchable: boolean;
  /** Default: true. */
  navigable?: boolean;
  clauseNames: string[];
  schema?: { type: string; items?: string; system?: string; custom?: string; customId?: number };
}

const system = (
  id: string,
  name: string,
  type: string,
  more: { items?: string; clauseNames?: string[]; orderable?: boolean; searchable?: boolean } = {},
): FieldSpec => ({
  id,
  name,
  custom: false,
  orderable: more.orderable ?? true,
  searchable: more.searchable ?? true,
  clauseNames: more.clauseNames ?? [id],
  schema: { type, ...(more.items ? { items: more.items } : {}), system: id },
});

function custom(id: string, name: string, type: string, custom: string, items?: string): FieldSpec {
  const customId = Number(id.slice('customfield_'.length));
  return {
    id,
    name,
    custom: true,
    orderable: true,
    searchable: true,
    clauseNames: [`cf[${customId}]`, name],
    schema: { type, ...(items ? { items } : {}), custom, customId },
  };
}

const GREENHOPPER = 'com.pyxis.greenhopper.jira:';

/** The fields of the site. Points exist twice: "Story Points" is a plain number field, found by name only. */
export const FIELDS: readonly FieldSpec[] = [
  system('summary', 'Summary', 'string'),
  system('issuetype', 'Issue Type', 'issuetype', { clauseNames: ['issuetype', 'type'] }),
  system('project', 'Project', 'project', { orderable: false }),
  system('parent', 'Parent', 'issuelink', { orderable: false }),
  system('status', 'Status', 'status', { orderable: false }),
  system('statusCategory', 'Status Category', 'statusCategory', { orderable: false }),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', {
    orderable: false,
    clauseNames: ['statusCategoryChangedDate'],
  }),
  system('resolution', 'Resolution', 'resolution'),
  system('resolutiondate', 'Resolved', 'datetime', {
    orderable: false,
    clauseNames: ['resolutiondate', 'resolved'],
  }),
  system('created', 'Created', 'datetime', { orderable: false, clauseNames: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', { orderable: false, clauseNames: ['updated', 'updatedDate'] }),
  system('assignee', 'Assignee', 'user'),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user', { orderable: false }),
  system('priority', 'Priority', 'priority'),
  system('labels', 'Labels', 'array', { items: 'string' }),
  system('description', 'Description', 'string'),
  system('subtasks', 'Sub-tasks', 'array', { items: 'issuelinks', orderable: false, searchable: false }),
  system('issuelinks', 'Linked Issues', 'array', { items: 'issuelinks', searchable: false, clauseNames: [] }),
  {
    ...system('comment', 'Comment', 'comments-page', { searchable: false, clauseNames: [] }),
    navigable: false,
  },
  {
    id: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    searchable: true,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  custom(FIELD.epicName, 'Epic Name', 'string', `${GREENHOPPER}gh-epic-label`),
  custom(FIELD.epicStatus, 'Epic Status', 'option', `${GREENHOPPER}gh-epic-status`),
  custom(FIELD.epicColor, 'Epic Color', 'string', `${GREENHOPPER}gh-epic-color`),
  custom(FIELD.epicLink, 'Epic Link', 'any', `${GREENHOPPER}gh-epic-link`),
  custom(FIELD.pointsTeamManaged, 'Story point estimate', 'number', `${GREENHOPPER}jsw-story-points`),
  custom(FIELD.rank, 'Rank', 'any', `${GREENHOPPER}gh-lexo-rank`),
  custom(FIELD.sprint, 'Sprint', 'array', `${GREENHOPPER}gh-sprint`, 'json'),
  custom(
    FIELD.flagged,
    'Flagged',
    'array',
    'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes',
    'option',
  ),
  custom(
    FIELD.pointsCompanyManaged,
    'Story Points',
    'number',
    'com.atlassian.jira.plugin.system.customfieldtypes:float',
  ),
];

/** As `/rest/api/3/field` lists it. */
export const fieldShape = (field: FieldSpec) => ({
  id: field.id,
  key: field.id,
  name: field.name,
  custom: field.custom,
  orderable: field.orderable,
  navigable: field.navigable ?? true,
  searchable: field.searchable,
  clauseNames: field.clauseNames,
  ...(field.schema ? { schema: field.schema } : {}),
});
