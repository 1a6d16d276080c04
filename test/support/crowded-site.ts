import { SiteSeed } from '../../local/jira/seed-schema';
import { PEOPLE, smallSite } from './site-seed';

/** Sprints that board 2 gets beside its own three: more than one of Jira's pages. */
export const MORE_SPRINTS = 57;
/** Issues below `CROWD-1`: more than one page of a search. */
export const CROWD = 130;

/** The small site with a board of sixty sprints, and a project CROWD (id 10003) with one epic of 130 issues. */
export function crowdedSite(): SiteSeed {
  const site = smallSite();
  return SiteSeed.parse({
    ...site,
    projects: [
      ...site.projects,
      { id: 10003, key: 'CROWD', name: 'Crowd', lead: PEOPLE.developer, projectTypeKey: 'software' },
    ],
    sprints: [
      ...site.sprints,
      ...Array.from({ length: MORE_SPRINTS }, (_, at) => ({
        id: 100 + at,
        board: 2,
        name: `PAY later ${at + 1}`,
        state: 'future',
      })),
    ],
    issues: [
      ...site.issues,
      { key: 'CROWD-1', type: 'Epic', summary: 'Everything' },
      ...Array.from({ length: CROWD }, (_, at) => ({
        key: `CROWD-${at + 2}`,
        summary: `Part ${at + 1}`,
        parent: 'CROWD-1',
      })),
    ],
  });
}
