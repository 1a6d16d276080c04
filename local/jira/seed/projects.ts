import type { SiteSeed } from '../seed-schema';
import type { IssueTypeRecord, ProjectRecord, StatusRecord, UserRecord } from '../store/records';
import { need } from './need';
import { rolesOf, USUAL_STATUSES, usualRoles, usualTypes } from './usual-project';

export interface SeededProjects {
  /** By key. */
  projects: Map<string, ProjectRecord>;
  statuses: StatusRecord[];
  types: IssueTypeRecord[];
  /** `<project id>/<name>` → id. */
  statusIds: Map<string, string>;
  typeIds: Map<string, string>;
}

/** Projects with their statuses and issue types: shared where company-managed, their own where team-managed. */
export function seedProjects(seed: SiteSeed, users: ReadonlyMap<string, UserRecord>): SeededProjects {
  const administrators = seed.permissions.ADMINISTER ?? [];
  const statuses: StatusRecord[] = [];
  const types: IssueTypeRecord[] = [];
  const projects = new Map<string, ProjectRecord>();
  const projectIds = new Set(seed.projects.flatMap((project) => (project.id ? [project.id] : [])));
  let nextProject = 10000;
  const statusIds = new Map<string, string>();
  const typeIds = new Map<string, string>();
  for (const project of seed.projects) {
    while (projectIds.has(nextProject)) nextProject += 1;
    const id = String(project.id ?? nextProject++);
    const own = project.style === 'next-gen' ? id : null;
    const statusesHere = (project.statuses ?? USUAL_STATUSES).map(({ name, category }) => {
      const shared =
        own === null ? statuses.find((one) => one.projectId === null && one.name === name) : undefined;
      const status = shared ?? { id: String(10000 + statuses.length), name, category, projectId: own };
      if (!shared) statuses.push(status);
      statusIds.set(`${id}/${name}`, status.id);
      return status.id;
    });
    const typesHere = (project.issueTypes ?? usualTypes(project.style)).map(({ name, level }) => {
      const shared =
        own === null ? types.find((one) => one.projectId === null && one.name === name) : undefined;
      const type = shared ?? { id: String(10000 + types.length), name, level, projectId: own };
      if (!shared) types.push(type);
      typeIds.set(`${id}/${name}`, type.id);
      return type.id;
    });
    need(users, project.lead, 'user');
    projects.set(project.key, {
      id,
      key: project.key,
      name: project.name,
      description: project.description,
      style: project.style,
      projectTypeKey: project.projectTypeKey,
      lead: project.lead,
      archived: project.archived,
      statusIds: statusesHere,
      issueTypeIds: typesHere,
      permissions: {
        DELETE_ISSUES: [project.lead, ...administrators],
        ADMINISTER_PROJECTS: [project.lead, ...administrators],
        ...project.permissions,
      },
      roles: rolesOf({ ...usualRoles(project.lead), ...project.roles }),
    });
  }
  return { projects, statuses, types, statusIds, typeIds };
}
