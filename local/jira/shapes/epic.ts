import type { IssueRecord } from '../store/records';

const ISSUE_COLORS = [
  'purple',
  'blue',
  'green',
  'teal',
  'yellow',
  'orange',
  'dark_grey',
  'dark_purple',
  'dark_blue',
  'dark_green',
  'dark_teal',
  'grey',
  'dark_yellow',
  'dark_orange',
];

/** An epic of the agile API; `name` is the Epic Name field, usually empty, and `done` its own flag, not the status. */
export function epicShape(issue: IssueRecord, base: string) {
  const index = Number(issue.epicColor.slice('color_'.length)) - 1;
  return {
    id: issue.id,
    key: issue.key,
    self: `${base}/rest/agile/1.0/epic/${issue.id}`,
    name: issue.epicName,
    summary: issue.summary,
    color: { key: issue.epicColor },
    issueColor: { key: ISSUE_COLORS[index] ?? 'purple' },
    done: issue.epicDone,
  };
}
