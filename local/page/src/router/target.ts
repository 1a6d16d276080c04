import { z } from 'zod';
import type { Route } from './route';
import { routePath } from './route';

const targetSchema = z.looseObject({
  target: z.string().optional(),
  url: z.string().optional(),
  issueKey: z.string().optional(),
  projectKey: z.string().optional(),
  moduleKey: z.string().optional(),
  dashboardId: z.union([z.string(), z.number()]).optional(),
  accountId: z.string().optional(),
  path: z.string().optional(),
});

/** What the host knows of a module when an app names it as a place to go. */
export interface ModulePlace {
  key: string;
  type: string;
}

/**
 * The address an app means by `router.navigate`, `router.open` or `router.getUrl` (forge bridge: a string, `{url}` or a
 * target such as `{target:'issue', issueKey}`). Throws an Error that says what is wrong when the host has no such place.
 */
export function targetUrl(
  data: unknown,
  modules: readonly ModulePlace[],
  here: { projectKey?: string | undefined },
): string {
  const target = typeof data === 'string' ? { url: data } : targetSchema.parse(data);
  if (target.url !== undefined) return target.url;
  switch (target.target) {
    case 'issue':
      return routePath({ name: 'issue', issueKey: required(target.issueKey, 'issueKey') });
    case 'dashboard':
      return routePath({
        name: 'dashboard',
        dashboardId: String(required(target.dashboardId, 'dashboardId')),
      });
    case 'module':
      return modulePath(required(target.moduleKey, 'moduleKey'), target, modules, here);
    default:
      throw new Error(`The navigation target "${target.target ?? ''}" is not available in this host`);
  }
}

function modulePath(
  moduleKey: string,
  target: { projectKey?: string | undefined; path?: string | undefined },
  modules: readonly ModulePlace[],
  here: { projectKey?: string | undefined },
): string {
  const type = modules.find((module) => module.key === moduleKey)?.type;
  const rest = target.path ? `/${target.path.replace(/^\/+/, '')}` : '';
  const projectKey = target.projectKey ?? here.projectKey;
  const place = (): Route => {
    switch (type) {
      case 'jira:globalPage':
        return { name: 'global-module', moduleKey, rest };
      case 'jira:adminPage':
        return { name: 'admin-module', moduleKey, rest };
      case 'jira:personalSettingsPage':
        return { name: 'personal-module', moduleKey, rest };
      case 'jira:projectPage':
        return { name: 'project-module', projectKey: required(projectKey, 'projectKey'), moduleKey, rest };
      case 'jira:projectSettingsPage':
        return {
          name: 'project-settings-module',
          projectKey: required(projectKey, 'projectKey'),
          moduleKey,
          rest,
        };
      default:
        throw new Error(`The module "${moduleKey}" has no page of its own`);
    }
  };
  return routePath(place());
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The navigation target needs "${name}"`);
  return value;
}
