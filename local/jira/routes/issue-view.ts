import type { Call } from '../http/route';
import { effectiveSprints } from '../rules/issue-facts';
import { epicShape } from '../shapes/epic';
import { FIELDS } from '../shapes/field-list';
import { epicAbove, type IssueView, issueShape } from '../shapes/issue';
import { createShaper } from '../shapes/shaper';
import { sprintShape } from '../shapes/sprint';
import type { IssueRecord } from '../store/records';

/** Issues as the agile and software APIs write them: agile fields beside the usual ones, plain-text description. */
export function agileIssues(
  call: Call,
  issues: readonly IssueRecord[],
  view: IssueView,
  asked: readonly string[],
) {
  const { store } = call;
  const shape = createShaper(store, call.viewer);
  const wants = (field: string) =>
    asked.length === 0 || asked.includes(field) || asked.includes('*all') || asked.includes('*navigable');
  return issues.map((issue) => {
    const whole = issueShape(issue, store, shape, view);
    const sprints = effectiveSprints(store, issue).flatMap((id) => store.sprints.get(id) ?? []);
    const open = sprints.find((sprint) => sprint.state !== 'closed');
    const epic = epicAbove(issue, store);
    const isClassic = store.projects.get(issue.projectId)?.style === 'classic';
    const fields: Record<string, unknown> = { ...whole.fields };
    if ('description' in fields) fields.description = issue.description;
    if (wants('sprint')) fields.sprint = open ? sprintShape(open, call.base) : null;
    if (wants('closedSprints'))
      fields.closedSprints = sprints
        .filter((sprint) => sprint.state === 'closed')
        .map((sprint) => sprintShape(sprint, call.base));
    if (wants('flagged')) fields.flagged = false;
    if (isClassic && wants('epic'))
      fields.epic = epic && shape.sees(epic) ? epicShape(epic, call.base) : null;
    return { ...whole, self: `${call.base}/rest/agile/1.0/issue/${issue.id}`, fields };
  });
}

/** `names` and `schema` of the fields in an answer, where `expand` asks for them. */
export function fieldTables(expand: readonly string[], fields: ReadonlySet<string>) {
  const here = FIELDS.filter((field) => fields.has(field.id));
  const schemas = here.flatMap((field) => (field.schema ? [[field.id, field.schema] as const] : []));
  return {
    ...(expand.includes('names')
      ? { names: Object.fromEntries(here.map((field) => [field.id, field.name])) }
      : {}),
    ...(expand.includes('schema') ? { schema: Object.fromEntries(schemas) } : {}),
  };
}
