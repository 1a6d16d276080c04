import type { Field, Issue } from '../../api/shapes';
import { sprintFieldSchema } from '../../api/shapes';

const SPRINT_FIELD = 'com.pyxis.greenhopper.jira:gh-sprint';
const TEAM_POINTS = 'com.pyxis.greenhopper.jira:jsw-story-points';

/** Custom fields the issue view reads, found by their kind because ids differ per site (jira-rest §7). */
export interface IssueFieldIds {
  sprint: string | undefined;
  /** Every field that may hold points; an issue has one of them, by its project. */
  estimates: { id: string; name: string }[];
}

export function issueFieldIds(fields: readonly Field[]): IssueFieldIds {
  return {
    sprint: fields.find((field) => field.schema?.custom === SPRINT_FIELD)?.id,
    estimates: fields
      .filter((field) => field.schema?.custom === TEAM_POINTS || field.name === 'Story Points')
      .map(({ id, name }) => ({ id, name })),
  };
}

/** The points field in this issue's context, with its value; null when its project has none. */
export function issueEstimate(issue: Issue, ids: IssueFieldIds) {
  const inContext = ids.estimates.filter(({ id }) => issue.fields[id] !== undefined);
  const field = inContext.find(({ id }) => issue.fields[id] !== null) ?? inContext[0];
  if (!field) return null;
  const value = issue.fields[field.id];
  return { ...field, value: typeof value === 'number' ? value : null };
}

/** The sprint an issue is in: the open one, else none; closed ones stay in the list for ever. */
export function issueSprint(issue: Issue, ids: IssueFieldIds) {
  const value = ids.sprint === undefined ? undefined : issue.fields[ids.sprint];
  const sprints = sprintFieldSchema.safeParse(value);
  if (!sprints.success) return { open: null, closed: [] };
  return {
    open: sprints.data.find((sprint) => sprint.state !== 'closed') ?? null,
    closed: sprints.data.filter((sprint) => sprint.state === 'closed'),
  };
}
