import { ok } from '../http/answer';
import { offsetOf, valuesPage } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { issueOf } from '../rules/issues';
import { projectOf } from '../rules/projects';
import { FIELDS } from '../shapes/field-list';
import { fieldMeta, writableFields } from '../shapes/field-meta';
import { createShaper } from '../shapes/shaper';
import { PRIORITIES } from '../store/constants';
import type { IssueTypeRecord, ProjectRecord } from '../store/records';

/** Types in which the caller may create issues of the project; none without the permission. */
function creatableTypes(call: Call, project: ProjectRecord): IssueTypeRecord[] {
  if (!call.viewer.may('CREATE_ISSUES', project.id)) return [];
  return project.issueTypeIds.flatMap((id) => call.store.issueTypes.get(id) ?? []);
}

function listTypes(call: Call) {
  const shape = createShaper(call.store);
  const all = creatableTypes(call, projectOf(call));
  const { startAt, maxResults } = offsetOf(call.query, 50, 200);
  const issueTypes = all
    .slice(startAt, startAt + maxResults)
    .map((type) => ({ ...shape.issueType(type), untranslatedName: type.name }));
  return ok({ startAt, maxResults, total: all.length, issueTypes }, issueTypes.length);
}

function createFields(call: Call) {
  const project = projectOf(call);
  const type = creatableTypes(call, project).find(({ id }) => id === call.params.issueTypeId);
  if (!type) throw refuse(400, `The issue type '${call.params.issueTypeId ?? ''}' cannot be created here.`);
  const inProject = FIELDS.find(({ id }) => id === 'project');
  const all = [...(inProject ? [inProject] : []), ...writableFields(project, type)];
  const { startAt, maxResults } = offsetOf(call.query, 50, 200);
  const fields = all
    .slice(startAt, startAt + maxResults)
    .map((field) => ({ ...fieldMeta(call.store, project, type, field), fieldId: field.id }));
  return ok({ startAt, maxResults, total: all.length, fields }, fields.length);
}

/** Fields of an issue that the caller may edit; none without the permission. */
function editFields(call: Call) {
  const { store, viewer } = call;
  const issue = issueOf(call);
  const project = store.projects.get(issue.projectId);
  const type = store.issueTypes.get(issue.typeId);
  const may = viewer.may('EDIT_ISSUES', issue.projectId);
  const fields = may && project && type ? writableFields(project, type) : [];
  return ok({
    fields: Object.fromEntries(
      fields.flatMap((field) =>
        project && type ? [[field.id, fieldMeta(store, project, type, field)] as const] : [],
      ),
    ),
  });
}

/** Every label in use on the site, as Jira lists them: whoever asks. */
function labels(call: Call) {
  const used = new Set<string>();
  for (const issue of call.store.issues.byId.values()) for (const label of issue.labels) used.add(label);
  const page = valuesPage([...used].sort(), offsetOf(call.query, 1000, 1000));
  return ok(page, page.values.length);
}

function onePriority(call: Call) {
  const priority = createShaper(call.store).priority(call.params.priorityId ?? '');
  if (!priority) throw refuse(404, 'The priority does not exist.');
  return ok(priority);
}

const CREATE = '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes';

/** What can be written on new and existing issues, and with which values. */
export const fieldMetaRoutes: readonly Route[] = [
  { method: 'GET', path: CREATE, anonymous: true, handle: listTypes },
  { method: 'GET', path: `${CREATE}/:issueTypeId`, anonymous: true, handle: createFields },
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/editmeta', anonymous: true, handle: editFields },
  { method: 'GET', path: '/rest/api/3/label', anonymous: true, handle: labels },
  {
    method: 'GET',
    path: '/rest/api/3/priority',
    handle: (call) => {
      const shape = createShaper(call.store);
      return ok(Object.keys(PRIORITIES).map(shape.priority), Object.keys(PRIORITIES).length);
    },
  },
  { method: 'GET', path: '/rest/api/3/priority/:priorityId', handle: onePriority },
];
