import { z } from 'zod';
import type { JiraSite, SiteUser } from '../../jira/types';
import type { Manifest, ManifestModule } from '../app/manifest';
import type { CallSettings } from './call-settings';
import { type Decide, evaluateConditions } from './display-conditions';
import { findUser } from './invoke-resolver';
import { isLicensed, licenseOf } from './license';
import type { Unmodelled } from './unmodelled';

export interface VisibilityDeps {
  site: JiraSite;
  settings(): CallSettings;
  unmodelled: Unmodelled;
}

/** Where in Jira a module would appear, as its extension says. */
const Place = z.looseObject({
  project: z.looseObject({ id: z.coerce.string(), key: z.string(), type: z.string() }).partial().catch({}),
  issue: z
    .looseObject({ id: z.coerce.string(), key: z.string(), type: z.string(), typeId: z.coerce.string() })
    .partial()
    .catch({}),
});
type Place = z.infer<typeof Place>;

/** Predicates that are a permission by another name. */
const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['isAdmin', 'ADMINISTER'],
  ['canAdministerJira', 'ADMINISTER'],
  ['canBrowseUsers', 'USER_PICKER'],
  ['isProjectAdmin', 'ADMINISTER_PROJECTS'],
  ['canAdministerProjects', 'ADMINISTER_PROJECTS'],
  ['canAddComments', 'ADD_COMMENTS'],
  ['canAssignIssues', 'ASSIGN_ISSUES'],
  ['canBeAssignedToIssues', 'ASSIGNABLE_USER'],
  ['canDeleteIssues', 'DELETE_ISSUES'],
  ['canEditIssues', 'EDIT_ISSUES'],
  ['canLinkIssues', 'LINK_ISSUES'],
  ['canModifyReporters', 'MODIFY_REPORTER'],
  ['canMoveIssues', 'MOVE_ISSUES'],
  ['canScheduleIssues', 'SCHEDULE_ISSUES'],
]);

const Permissions = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

const Property = z.looseObject({ value: z.unknown() });
const Wanted = z.looseObject({
  entity: z.string(),
  propertyKey: z.string(),
  objectName: z.string().optional(),
  value: z.union([z.string(), z.array(z.string())]).optional(),
});

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function oneOf(actual: string | undefined, wanted: unknown): boolean | undefined {
  return actual === undefined ? undefined : listOf(wanted).some((item) => String(item) === actual);
}

function predicates(deps: VisibilityDeps, user: SiteUser, place: Place): Decide {
  const { project, issue } = place;

  async function ask(path: string): Promise<{ status: number; body: unknown }> {
    const actor = { kind: 'user' as const, accountId: user.accountId };
    const { status, body } = await deps.site.handle({ method: 'GET', path, headers: {}, actor });
    return { status, body: status === 200 ? JSON.parse(body) : undefined };
  }

  async function may(permission: string): Promise<boolean | undefined> {
    const query = new URLSearchParams({ permissions: permission });
    if (issue.key !== undefined) query.set('issueKey', issue.key);
    else if (project.key !== undefined) query.set('projectKey', project.key);
    const { status, body } = await ask(`/rest/api/3/mypermissions?${query}`);
    if (status === 404) return false;
    return Permissions.safeParse(body).data?.permissions[permission]?.havePermission;
  }

  async function property(wanted: z.infer<typeof Wanted>): Promise<{ value: unknown } | undefined> {
    const of = { issue: issue.key ?? issue.id, project: project.key ?? project.id }[wanted.entity];
    if (of === undefined) return undefined;
    const key = encodeURIComponent(wanted.propertyKey);
    const { status, body } = await ask(`/rest/api/3/${wanted.entity}/${of}/properties/${key}`);
    if (status !== 200 && status !== 404) return undefined;
    const whole = Property.safeParse(body).data?.value;
    const value = wanted.objectName
      ?.split('.')
      .reduce<unknown>((item, name) => z.looseObject({}).safeParse(item).data?.[name], whole);
    return { value: wanted.objectName === undefined ? whole : value };
  }

  async function holdsProperty(predicate: string, argument: unknown): Promise<boolean | undefined> {
    const wanted = Wanted.safeParse(argument).data;
    const found = wanted && (await property(wanted));
    if (!wanted || !found) return undefined;
    const has = listOf(found.value).map(String);
    const values = listOf(wanted.value).map(String);
    if (predicate === 'entityPropertyExists') return found.value !== undefined;
    if (predicate === 'entityPropertyEqualTo') return String(found.value) === values[0];
    if (predicate === 'entityPropertyContainsAny') return values.some((value) => has.includes(value));
    if (predicate === 'entityPropertyContainsAll') return values.every((value) => has.includes(value));
    return undefined;
  }

  async function fact(predicate: string, value: unknown): Promise<boolean | undefined> {
    const { license } = deps.settings();
    if (predicate === 'isLoggedIn') return true;
    if (predicate === 'appIsLicensed') return isLicensed(license);
    if (predicate === 'hasSoftwareAccess' || predicate === 'hasAppAccess') return user.licensed;
    const permission = PERMISSIONS.get(predicate);
    if (permission !== undefined) return may(permission);
    if (predicate.startsWith('entityProperty')) return holdsProperty(predicate, value);
    return undefined;
  }

  return async (predicate, value) => {
    switch (predicate) {
      case 'projectKey':
        return oneOf(project.key, value);
      case 'projectId':
        return oneOf(project.id, value);
      case 'projectType':
        return oneOf(project.type, value);
      case 'issueKey':
        return oneOf(issue.key, value);
      case 'issueId':
        return oneOf(issue.id, value);
      case 'issueType':
        return oneOf(issue.type, value);
      case 'hasProjectPermission':
      case 'hasIssuePermission':
      case 'hasGlobalPermission':
        return may(String(value));
      case 'appEdition': {
        const edition = licenseOf(deps.settings().license)?.capabilitySet;
        return edition && oneOf(edition.replace('capability', '').toLowerCase(), value);
      }
      default: {
        const actual = await fact(predicate, value);
        return typeof value === 'boolean' && actual !== undefined ? actual === value : actual;
      }
    }
  };
}

/**
 * Whether a module is shown to a person at a place of Jira: to people without a licence only with `unlicensedAccess`,
 * and to everybody as its `displayConditions` say. Conditions only hide: they guard nothing. One that this host cannot decide is recorded, and the module shown.
 * @param extension of the place, e.g. `{project: {key}, issue: {key}}`
 */
export async function isModuleShown(
  deps: VisibilityDeps,
  module: ManifestModule,
  user: SiteUser,
  extension: Record<string, unknown>,
): Promise<boolean> {
  const { displayConditions, unlicensedAccess } = module;
  const group = user.accountType === 'customer' ? 'customer' : 'unlicensed';
  if (!user.licensed && !listOf(unlicensedAccess).includes(group)) return false;
  if (displayConditions === undefined) return true;
  const place = Place.parse({ project: {}, issue: {}, ...extension });
  const shown = await evaluateConditions(displayConditions, predicates(deps, user, place));
  if (shown === undefined) {
    deps.unmodelled.record('displayConditions', module.type, JSON.stringify(displayConditions), false);
  }
  return shown ?? true;
}

/** Keys of the UI modules that a person sees at a place; none for somebody whom the site does not have. */
export async function shownModules(
  deps: VisibilityDeps,
  manifest: Manifest,
  accountId: string,
  extension: Record<string, unknown>,
): Promise<string[]> {
  const user = await findUser(deps.site, accountId);
  if (!user) return [];
  const ui = manifest.modules.filter((module) => module.resource !== undefined);
  const shown = await Promise.all(ui.map((module) => isModuleShown(deps, module, user, extension)));
  return ui.filter((_, index) => shown[index]).map((module) => module.key);
}
