import type { TeamView } from '../../contract/views';
import type { TeamRecord } from '../records/team-record';

/** Board names are Jira data and stay out; screens read them as the person who looks. */
export function teamView(team: TeamRecord): TeamView {
  const { id, revision, name, parentId, leadId, standInId, rhythm, workMix, boards, group, archived } = team;
  return { id, revision, name, parentId, leadId, standInId, rhythm, workMix, boards, group, archived };
}
