import type { Call } from '../http/route';
import type { ProjectRecord, RoleRecord } from '../store/records';

/** Address of a role in a project. */
export const roleSelf = (call: Call, project: ProjectRecord, role: RoleRecord) =>
  `${call.base}/rest/api/3/project/${project.id}/role/${role.id}`;
