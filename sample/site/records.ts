/** The records of `site.json` as this generator writes them: a subset of the site's schema. */
export interface ChangeRecord {
  at: string;
  by?: string;
  field: 'status' | 'points';
  from: string | number;
  to: string | number;
}

export interface IssueRecord {
  key: string;
  type: string;
  summary: string;
  status?: string;
  parent?: string;
  sprints?: number[];
  points?: number;
  assignee?: string;
  reporter?: string;
  priority?: 'Highest' | 'High' | 'Low';
  labels?: string[];
  created: string;
  updated?: string;
  resolved?: string;
  resolution?: "Won't Do" | 'Duplicate' | 'Cannot Reproduce';
  changes?: ChangeRecord[];
}

/** An issue before it has a key: `ref` and `parentRef` tie issues of one project together. */
export type DraftIssue = Omit<IssueRecord, 'key' | 'parent' | 'created'> & {
  readonly ref: string;
  readonly parentRef?: string;
  readonly createdDay: number;
};

/** Gives the issues of a project their keys, in order of creation, and puts them in that order. */
export function withKeys(
  project: string,
  drafts: readonly DraftIssue[],
  moment: (day: number) => string,
): IssueRecord[] {
  const ordered = [...drafts].sort((a, b) => a.createdDay - b.createdDay);
  const keys = new Map(ordered.map((draft, index) => [draft.ref, `${project}-${index + 1}`]));
  return ordered.map(({ ref, parentRef, createdDay, type, summary, ...rest }) => {
    const key = keys.get(ref) ?? ref;
    const parent = parentRef === undefined ? undefined : keys.get(parentRef);
    const created = moment(createdDay);
    return { key, type, summary, ...(parent === undefined ? {} : { parent }), ...rest, created };
  });
}
