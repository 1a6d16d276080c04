import { AppError } from '../../src/application/app-error';
import type { FakeIssue, FakeProject } from './fake-jira';

/** `id in (1, 2)`, `parent in (1, 2)`, or `project = KEY` with `hierarchyLevel = n` and `statusCategory != Done`. */
export function matching(
  jql: string,
  visible: readonly FakeIssue[],
  projects: ReadonlyMap<string, FakeProject>,
): FakeIssue[] {
  const within = /^\((.*)\) AND project in \(([\d, ]+)\)$/.exec(jql);
  if (within !== null) {
    const ids = (within[2] ?? '').split(',').map((id) => id.trim());
    return matching(within[1] ?? '', visible, projects).filter(({ projectId }) =>
      ids.includes(projectId ?? ''),
    );
  }
  const both = /^\((.*)\) AND \((.*)\)$/.exec(jql);
  if (both !== null) {
    const second = matching(both[2] ?? '', visible, projects);
    return matching(both[1] ?? '', visible, projects).filter((issue) => second.includes(issue));
  }
  const bracketed = /^\((.*)\)$/.exec(jql);
  if (bracketed !== null) return matching(bracketed[1] ?? '', visible, projects);
  if (jql === 'statusCategory = Done') return visible.filter((issue) => issue.done);
  if (jql === 'created >= -30d') return [...visible];
  const list = /^(id|parent) in \(([\d, ]+)\)$/.exec(jql);
  if (list !== null) {
    const ids = (list[2] ?? '').split(',').map((id) => id.trim());
    const unknown = ids.find((id) => !visible.some((issue) => issue.id === id));
    // As Jira: an issue that is gone or hidden makes the whole query wrong.
    if (unknown !== undefined) {
      throw new AppError('INVALID_INPUT', `Jira says: An issue with key '${unknown}' does not exist.`);
    }
    return visible.filter((issue) => ids.includes((list[1] === 'id' ? issue.id : issue.parentId) ?? ''));
  }
  // Everything counts as updated lately.
  const lately = /^project in \(([\d, ]+)\) AND updated >= -\d+[dm]$/.exec(jql);
  if (lately !== null) {
    const ids = (lately[1] ?? '').split(',').map((id) => id.trim());
    return visible.filter(({ projectId }) => ids.includes(projectId));
  }
  const key = /^project = "?(\w+)"?/.exec(jql)?.[1];
  const project = [...projects.values()].find((each) => each.key === key || each.id === key);
  if (project === undefined) throw new AppError('INVALID_INPUT', `Jira says: ${jql} cannot be searched.`);
  const level = /hierarchyLevel = (\d)/.exec(jql)?.[1];
  return visible.filter(
    (issue) =>
      issue.projectId === project.id &&
      (level === undefined || issue.level === Number(level)) &&
      !(issue.done && jql.includes('statusCategory != Done')),
  );
}
