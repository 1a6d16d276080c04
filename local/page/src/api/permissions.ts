import { z } from 'zod';
import { allValues } from './pages';
import { requestJson } from './request';
import { projectSchema } from './shapes';

const ASKED = ['ADMINISTER', 'ADMINISTER_PROJECTS', 'MANAGE_SPRINTS_PERMISSION', 'EDIT_ISSUES'] as const;
/** As many project keys fit on one line of the switcher. */
const FEW = 3;

const answerSchema = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

/** What a person may do, in words for the user switcher, e.g. "Manages sprints · SHOP, OPS" or "Reads only · 5 projects". */
export async function readRights(accountId: string, signal?: AbortSignal): Promise<string> {
  const options = { accountId, signal };
  const { permissions } = await requestJson(
    `/rest/api/3/mypermissions?permissions=${ASKED.join(',')}`,
    answerSchema,
    options,
  );
  const may = (key: (typeof ASKED)[number]) => permissions[key]?.havePermission === true;
  const projects = await readVisibleProjects(accountId, signal);
  const role = may('ADMINISTER')
    ? 'Jira administrator'
    : may('ADMINISTER_PROJECTS')
      ? 'Project administrator'
      : may('MANAGE_SPRINTS_PERMISSION')
        ? 'Manages sprints'
        : may('EDIT_ISSUES')
          ? 'Edits issues'
          : 'Reads only';
  if (projects.length === 0) return 'No access to a project';
  return `${role} · ${projects.length <= FEW ? projects.join(', ') : `${projects.length} projects`}`;
}

/** Whether the signed-in person has a permission, in a project or on the whole site. */
export async function readMay(
  permission: (typeof ASKED)[number],
  projectKey: string | undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  const query = new URLSearchParams({ permissions: permission, ...(projectKey ? { projectKey } : {}) });
  const answer = await requestJson(`/rest/api/3/mypermissions?${query}`, answerSchema, { signal });
  return answer.permissions[permission]?.havePermission === true;
}

async function readVisibleProjects(accountId: string, signal?: AbortSignal): Promise<string[]> {
  const found = await allValues('/rest/api/3/project/search?orderBy=key', projectSchema, signal, accountId);
  return found.map((project) => project.key);
}
