/** Where a module would stand, as far as display conditions ask for it. */
export interface ConditionPlace {
  project?: { key: string; type: string } | undefined;
  issue?: { id: string | number; key: string; type: string } | undefined;
}

/** The answer of a condition; null where this host does not know the condition. */
type Answer = boolean | null;

/** Permissions whose conditions are not simply their names in capitals. */
const NAMED: Readonly<Record<string, string>> = {
  isAdmin: 'ADMINISTER',
  isSiteAdmin: 'ADMINISTER',
  canAdministerJira: 'ADMINISTER',
  isProjectAdmin: 'ADMINISTER_PROJECTS',
  canBeAssignedToIssues: 'ASSIGNABLE_USER',
  canLogWork: 'WORK_ON_ISSUES',
  canAdministerProjects: 'ADMINISTER_PROJECTS',
  canEditIssues: 'EDIT_ISSUES',
  canDeleteIssues: 'DELETE_ISSUES',
  canMoveIssues: 'MOVE_ISSUES',
  canLinkIssues: 'LINK_ISSUES',
  canAssignIssues: 'ASSIGN_ISSUES',
  canScheduleIssues: 'SCHEDULE_ISSUES',
  canAddComments: 'ADD_COMMENTS',
};
const BY_VALUE = ['hasGlobalPermission', 'hasProjectPermission', 'hasIssuePermission'];
const ALWAYS = ['isLoggedIn', 'hasAppAccess', 'hasSoftwareAccess', 'hasCoreAccess'];
const NEVER = ['hasServiceDeskAccess', 'hasServiceManagementAccess'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every single condition, wherever it stands below `and`, `or` and `not`. */
function singles(conditions: unknown): [name: string, value: unknown][] {
  if (Array.isArray(conditions)) return conditions.flatMap(singles);
  if (!isObject(conditions)) return [];
  return Object.entries(conditions).flatMap(([name, value]) =>
    ['and', 'or', 'not'].includes(name) ? singles(value) : [[name, value] satisfies [string, unknown]],
  );
}

function permissionOf(name: string, value: unknown): string | undefined {
  if (BY_VALUE.includes(name)) return typeof value === 'string' ? value : undefined;
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

/** The permissions that some conditions ask for, each once. */
export function permissionsAsked(conditions: unknown): string[] {
  return [...new Set(singles(conditions).flatMap(([name, value]) => permissionOf(name, value) ?? []))].sort();
}

/** Names of the conditions that this host cannot answer. */
export function unknownConditions(conditions: unknown): string[] {
  const anywhere = {
    place: { project: { key: '', type: '' }, issue: { id: '', key: '', type: '' } },
    may: () => true,
  };
  return singles(conditions).flatMap(([name, value]) =>
    answer(name, value, anywhere) === null ? [name] : [],
  );
}

interface Facts {
  place: ConditionPlace;
  may: (permission: string) => boolean;
}

function answer(name: string, value: unknown, { place, may }: Facts): Answer {
  const permission = permissionOf(name, value);
  if (permission !== undefined) return may(permission) === (BY_VALUE.includes(name) || value !== false);
  if (ALWAYS.includes(name)) return value !== false;
  if (NEVER.includes(name)) return value === false;
  const oneOf = (fact: string | number | undefined) =>
    fact !== undefined && [value].flat().some((one) => String(one) === String(fact));
  switch (name) {
    case 'projectKey':
      return oneOf(place.project?.key);
    case 'projectType':
      return oneOf(place.project?.type);
    case 'issueKey':
      return oneOf(place.issue?.key);
    case 'issueId':
      return oneOf(place.issue?.id);
    case 'issueType':
      return oneOf(place.issue?.type);
    default:
      return null;
  }
}

/**
 * Whether a module is shown: several conditions are joined by *and* unless they say otherwise. A condition that this
 * host does not know counts as met, so that no part of an app is lost to it; the shell says so (`unknownConditions`).
 */
export function isShown(conditions: unknown, facts: Facts): boolean {
  return parts(conditions).every(([name, value]) => {
    if (name === 'and') return isShown(value, facts);
    if (name === 'or') return parts(value).some((part) => isShown(Object.fromEntries([part]), facts));
    if (name === 'not') return unknownConditions(value).length > 0 || !isShown(value, facts);
    return answer(name, value, facts) !== false;
  });
}

function parts(conditions: unknown): [name: string, value: unknown][] {
  if (Array.isArray(conditions)) return conditions.map((one) => ['and', one]);
  return isObject(conditions) ? Object.entries(conditions) : [];
}
