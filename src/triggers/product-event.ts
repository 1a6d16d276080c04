import { z } from 'zod';
import type { JiraChange } from '../application/jira-change';
import { ORIGINAL_ESTIMATE } from '../domain/alignment/time-estimates';

/** The parts of Forge's product events that the app reads; ids come as strings or numbers. */
const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();

const sprintEvent = z.object({
  eventType: z.string(),
  sprint: z.object({ id, goal: text }),
  oldValue: z.object({ goal: text }).partial().nullish(),
});

const boardEvent = z.object({ eventType: z.string(), board: z.object({ id }) });

const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id,
    fields: z
      .object({
        parent: z.object({ id }).nullish(),
        project: z.object({ id }).nullish(),
        updated: text,
      })
      .partial()
      .nullish(),
  }),
  changelog: z
    .object({
      // Plain tables: one of their keys is `toString`.
      items: z.array(z.record(z.string(), z.unknown())),
    })
    .partial()
    .nullish(),
});

/** Fields of an issue that change what work is done for a key result, or what a sprint consists of. */
const COUNTED = [
  'status',
  'resolution',
  'issueparentassociation',
  'parent',
  'epic link',
  'issuetype',
  'sprint',
  'project',
  // What boards that plan by time estimate in.
  ORIGINAL_ESTIMATE,
];
const PARENTS = ['issueparentassociation', 'parent', 'epic link'];

/**
 * What an event asks the app to take over; null for what does not concern it, or cannot be read. `now`, in
 * milliseconds, is when it came: sprint events do not say when they happened.
 */
export function changeIn(event: unknown, now: number): JiraChange | null {
  const sprint = sprintEvent.safeParse(event);
  if (sprint.success) return sprintChange(sprint.data, now);
  const issue = issueEvent.safeParse(event);
  if (issue.success) return issueChange(issue.data, now);
  const board = boardEvent.safeParse(event);
  if (!board.success) return null;
  const { eventType, board: changed } = board.data;
  return { kind: 'board', boardId: changed.id, gone: eventType.includes(':deleted:') };
}

function sprintChange({ eventType, sprint, oldValue }: z.infer<typeof sprintEvent>, now: number): JiraChange {
  return {
    kind: 'sprint',
    sprintId: sprint.id,
    gone: eventType.includes(':deleted:'),
    goalBefore:
      oldValue === null || oldValue === undefined || !('goal' in oldValue) ? null : (oldValue.goal ?? ''),
    goalAfter: sprint.goal ?? '',
    startedAt: eventType.includes(':started:') ? new Date(now).toISOString() : null,
  };
}

type Item = Readonly<Record<string, unknown>>;

function issueChange(
  { eventType, issue, changelog }: z.infer<typeof issueEvent>,
  now: number,
): JiraChange | null {
  const items: readonly Item[] = changelog?.items ?? [];
  if (eventType.includes(':updated:') && !items.some(isCounted)) return null;
  const moved = items.find((item) => PARENTS.includes(nameOf(item)));
  const sprints = items.find((item) => nameOf(item) === 'sprint');
  return {
    kind: 'issue',
    issueId: issue.id,
    gone: eventType.includes(':deleted:'),
    parentBefore: idsIn(moved?.from)[0] ?? null,
    parentNow: issue.fields?.parent?.id ?? null,
    // One that moved may be of concern for the project it came from: whoever hears of it looks.
    projectId: items.some((item) => nameOf(item) === 'project') ? null : (issue.fields?.project?.id ?? null),
    sprintsBefore: sprints === undefined ? null : idsIn(sprints.from),
    sprintsNow: sprints === undefined ? null : idsIn(sprints.to),
    at: parseMoment(issue.fields?.updated) ?? new Date(now).toISOString(),
  };
}

const nameOf = ({ field, fieldId }: Item): string => String(field ?? fieldId ?? '').toLowerCase();

/** Numbers in fields of one's own may be estimates: which fields are, the boards say. */
function isCounted(item: Item): boolean {
  return COUNTED.includes(nameOf(item)) || (isOwnField(item) && NUMBERS.some((key) => isNumber(item[key])));
}
const NUMBERS = ['fromString', 'toString'];
const isOwnField = ({ fieldId }: Item) => typeof fieldId === 'string' && fieldId.startsWith('customfield_');
const isNumber = (text: unknown) =>
  typeof text === 'string' && text.trim() !== '' && Number.isFinite(Number(text));

/** "12, 14" → ["12", "14"]; "" and null are none. */
function idsIn(list: unknown): string[] {
  if (typeof list !== 'string' && typeof list !== 'number') return [];
  return String(list)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** ISO in UTC, or null. Jira writes `2026-08-10T15:12:18.263+0000`. */
function parseMoment(moment: string | null | undefined): string | null {
  const instant = Date.parse((moment ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
