import { z } from 'zod';
import type { JiraEvent } from '../../local/jira/types';

/** The triggers of manifest.yml. */
export const WATCHED_EVENTS: ReadonlySet<string> = new Set([
  'avi:jira-software:created:sprint',
  'avi:jira-software:started:sprint',
  'avi:jira-software:updated:sprint',
  'avi:jira-software:closed:sprint',
  'avi:jira-software:deleted:sprint',
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:deleted:issue',
  'avi:jira-software:updated:board',
  'avi:jira-software:deleted:board',
  'avi:jira-software:configuration-changed:board',
]);

const changed = z.object({
  changelog: z.object({ items: z.array(z.object({ field: z.string() })) }),
});
const TOLD: Readonly<Record<string, string>> = {
  status: 'status',
  resolution: 'status',
  Sprint: 'sprint',
  'Story Points': 'estimate',
  'Story point estimate': 'estimate',
  IssueParentAssociation: 'parent',
  Parent: 'parent',
  'Epic Link': 'parent',
};

/** What an event is about, in words of the report. */
export function causeOf({ eventType, payload }: JiraEvent): string {
  const [, , verb = '', noun = ''] = eventType.split(':');
  if (noun !== 'issue') return `${noun} ${verb}`;
  if (verb !== 'updated') return `issue ${verb}`;
  const items = changed.safeParse(payload).data?.changelog.items ?? [];
  const told = items.map(({ field }) => TOLD[field]).find((each) => each !== undefined);
  return `issue: ${told ?? 'other'}`;
}
