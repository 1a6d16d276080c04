import { refuse } from '../http/refusal';
import type { Call } from '../http/route';
import type { IssueRecord } from '../store/records';
import { levelOf } from './issue-facts';

export const noEpic = () =>
  refuse(404, 'The requested epic does not exist or you do not have permission to view it.');

export const isTeamManaged = (call: Call, issue: IssueRecord): boolean =>
  call.store.projects.get(issue.projectId)?.style === 'next-gen';

/** The company-managed epic of a path. Team-managed epics are none to the agile API: use JQL and `parent`. */
export function epicOf(call: Call): IssueRecord {
  const issue = call.store.issues.byKeyOrId(call.params.epicIdOrKey ?? '');
  if (!issue || !call.viewer.browses(issue.projectId)) throw noEpic();
  if (levelOf(call.store, issue) !== 1 || isTeamManaged(call, issue)) throw noEpic();
  return issue;
}
