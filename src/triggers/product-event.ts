import { z } from 'zod';
import type { JiraChange } from '../application/ports';

/** The parts of Forge's product events that the app reads; ids come as strings or numbers. */
const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();

const sprintEvent = z.object({
  eventType: z.string(),
  sprint: z.object({ id, goal: text }),
  oldValue: z.object({ goal: text }).partial().nullish(),
});

const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id,
    fields: z
      .object({ parent: z.object({ id }).nullish() })
      .partial()
      .nullish(),
  }),
  changelog: z
    .object({
      items: z.array(
        z.object({ field: text, fieldId: text, from: z.union([z.string(), z.number()]).nullish() }),
      ),
    })
    .partial()
    .nullish(),
});

/** Fields of an issue that change what work is done for a key result. */
const COUNTED = ['status', 'resolution', 'issueparentassociation', 'parent', 'epic link', 'issuetype'];
const PARENTS = ['issueparentassociation', 'parent', 'epic link'];

/** What an event asks the app to take over; null for what does not concern it, or cannot be read. */
export function changeIn(event: unknown): JiraChange | null {
  const sprint = sprintEvent.safeParse(event);
  if (sprint.success) {
    const { eventType, sprint: now, oldValue } = sprint.data;
    return {
      kind: 'sprint',
      sprintId: now.id,
      gone: eventType.includes(':deleted:'),
      goalBefore:
        oldValue === null || oldValue === undefined || !('goal' in oldValue) ? null : (oldValue.goal ?? ''),
      goalAfter: now.goal ?? '',
    };
  }
  const issue = issueEvent.safeParse(event);
  if (!issue.success) return null;
  const { eventType, issue: now, changelog } = issue.data;
  const items = (changelog?.items ?? []).map((item) => ({
    ...item,
    name: (item.field ?? item.fieldId ?? '').toLowerCase(),
  }));
  if (eventType.includes(':updated:') && !items.some((item) => COUNTED.includes(item.name))) return null;
  const moved = items.find((item) => PARENTS.includes(item.name));
  return {
    kind: 'issue',
    issueId: now.id,
    gone: eventType.includes(':deleted:'),
    parentBefore: moved?.from === null || moved?.from === undefined ? null : String(moved.from),
    parentNow: now.fields?.parent?.id ?? null,
  };
}
