import type { Field, IssueType, Project } from '../../api/shapes';
import { issueFieldIds } from '../issue/issue-fields';
import { labelsOf } from '../issue/label-list';
import { textDocument } from '../issue/text-document';

/** What the create dialog asks for, as it stands in its fields; an empty text is nothing. */
export interface IssueDraft {
  summary: string;
  description: string;
  parent: string;
  assignee: string;
  priority: string;
  labels: string;
  sprint: string;
  estimate: string;
}

export const EMPTY_DRAFT: IssueDraft = {
  summary: '',
  description: '',
  parent: '',
  assignee: '',
  priority: '',
  labels: '',
  sprint: '',
  estimate: '',
};

const TEAM_POINTS = 'Story point estimate';

/** Which fields an issue of a type has in a project, with the ids of the site's own ones; null: not there. */
export function fieldsOfType(project: Project, type: IssueType, fields: readonly Field[]) {
  const level = type.hierarchyLevel ?? (type.subtask ? -1 : 0);
  const ids = issueFieldIds(fields);
  const isTeams = project.simplified === true;
  const estimate = ids.estimates.find(({ name }) => (name === TEAM_POINTS) === isTeams);
  return {
    level,
    sprint: level === 0 ? (ids.sprint ?? null) : null,
    estimate: level <= 0 ? (estimate ?? null) : null,
    hasParent: level <= 0,
  };
}
export type TypeFields = ReturnType<typeof fieldsOfType>;

/** The draft as Jira's `fields`; what is empty or not a field of the type is left out, so that Jira's defaults hold. */
export function draftFields(
  project: Project,
  type: IssueType,
  known: TypeFields,
  draft: IssueDraft,
): Record<string, unknown> {
  const description = textDocument(draft.description);
  const labels = labelsOf(draft.labels);
  const points = draft.estimate.trim();
  return {
    project: { id: project.id },
    issuetype: { id: type.id },
    summary: draft.summary,
    ...(description ? { description } : {}),
    ...(known.hasParent && draft.parent ? { parent: { key: draft.parent.trim().toUpperCase() } } : {}),
    ...(draft.assignee ? { assignee: { accountId: draft.assignee } } : {}),
    ...(draft.priority ? { priority: { id: draft.priority } } : {}),
    ...(labels.length > 0 ? { labels } : {}),
    ...(known.sprint && draft.sprint ? { [known.sprint]: Number(draft.sprint) } : {}),
    ...(known.estimate && points !== '' ? { [known.estimate.id]: Number(points) } : {}),
  };
}
