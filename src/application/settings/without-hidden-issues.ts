import type { ActivityView } from '../../contract/settings/answers';
import type { Deps } from '../ports';

/** As the app says it of single issues: `linked to issue 10012`. */
const ISSUE = /\bissue (\d+)\b/g;

/**
 * Log entries without the ids of issues that the person may not browse (PRODUCT §6); how many it were is still said.
 * One request where issues are named at all.
 */
export async function withoutHiddenIssues(
  deps: Deps,
  entries: readonly ActivityView[],
): Promise<ActivityView[]> {
  const named = entries.flatMap(({ action, before, after }) => [
    ...[...action.matchAll(ISSUE)].map(([, id]) => id ?? ''),
    ...linksIn(before),
    ...linksIn(after),
  ]);
  if (named.length === 0) return [...entries];
  const browsable = new Set(await deps.jira.browsableIssues([...new Set(named)]));
  return entries.map((entry) => ({
    ...entry,
    action: entry.action.replace(ISSUE, (said, id: string) => (browsable.has(id) ? said : 'an issue')),
    before: withLinks(entry.before, browsable),
    after: withLinks(entry.after, browsable),
  }));
}

function linksIn(fields: ActivityView['before']): string[] {
  const links = fields?.links;
  return Array.isArray(links) ? links.filter((id): id is string => typeof id === 'string') : [];
}

function withLinks(fields: ActivityView['before'], browsable: ReadonlySet<string>): ActivityView['before'] {
  const links = linksIn(fields);
  if (fields === null || links.length === 0) return fields;
  return { ...fields, links: links.filter((id) => browsable.has(id)) };
}
