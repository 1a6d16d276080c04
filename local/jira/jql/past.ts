import type { IssueRecord } from '../store/records';
import { EMPTY } from './field-kinds';

/** A field whose past can be searched. */
export interface PastField {
  /** As changelogs name it. */
  item: string;
  now(issue: IssueRecord): string | null;
}

/** The fields of Jira whose past can be searched, by their names in queries; of versions this site has none. */
export const PAST_FIELDS: Readonly<Record<string, PastField>> = {
  status: { item: 'status', now: (issue) => issue.statusId },
  assignee: { item: 'assignee', now: (issue) => issue.assignee },
  reporter: { item: 'reporter', now: (issue) => issue.reporter },
  priority: { item: 'priority', now: (issue) => issue.priorityId },
  resolution: { item: 'resolution', now: (issue) => issue.resolutionId },
  fixversion: { item: 'Fix Version', now: () => null },
};

/** A step from one value to another. `EMPTY` stands for none. */
export interface Change {
  at: number;
  by: string | null;
  from: string;
  to: string;
}

/** A time during which an issue had a value; `until` is open for the present one. */
export interface Period {
  value: string;
  since: number;
  until: number;
  /** Who gave it this value: the creator for the first. */
  by: string | null;
}

const orEmpty = (value: string | null): string => (value === null || value === '' ? EMPTY : value);

/** Changes of a field, oldest first. */
export function changesOf(issue: IssueRecord, field: PastField): Change[] {
  return issue.history.flatMap(({ at, author, items }) =>
    items
      .filter((item) => item.field === field.item)
      .map((item) => ({ at, by: author, from: orEmpty(item.from), to: orEmpty(item.to) })),
  );
}

/** Every value that a field had, with its time, oldest first. */
export function periodsOf(issue: IssueRecord, field: PastField): Period[] {
  const changes = changesOf(issue, field);
  const first = changes[0]?.from ?? orEmpty(field.now(issue));
  const begins = [
    { value: first, since: issue.created, by: issue.creator },
    ...changes.map(({ at, by, to }) => ({ value: to, since: at, by })),
  ];
  return begins.map((period, index) => ({
    ...period,
    until: begins[index + 1]?.since ?? Number.POSITIVE_INFINITY,
  }));
}
