import { refuse } from '../http/refusal';
import { PROJECT_PERMISSIONS } from '../rules/permission-keys';
import { idByName } from '../store/constants';
import type { JqlContext } from './context';
import type { ChoiceField } from './field-kinds';
import { childIssuesOf, linkedIssues, updatedBy } from './issue-functions';

interface JqlFunction {
  name: string;
  /** Fields it goes with, as `ChoiceField.name`; or all whose values are people. */
  fields: readonly string[] | 'people';
  /** Fewest and most arguments. */
  takes: readonly [number, number];
  /** List functions go with `in` and `not in`, single ones with `=` and `!=` too. */
  isList: boolean;
  ids(args: readonly string[], context: JqlContext): readonly string[];
}

const sprintsIn =
  (state: string): JqlFunction['ids'] =>
  (_args, { store }) =>
    [...store.sprints.values()].filter((sprint) => sprint.state === state).map((sprint) => String(sprint.id));

const typesWith =
  (passes: (level: number) => boolean): JqlFunction['ids'] =>
  (_args, { store }) =>
    [...store.issueTypes.values()].filter((type) => passes(type.level)).map((type) => type.id);

function projectsWhere(context: JqlContext, passes: (projectId: string) => boolean): string[] {
  const { store, viewer } = context;
  return [...store.projects.keys()].flatMap((key) => {
    const id = store.projects.get(key)?.id;
    return id !== undefined && viewer.browses(id) && passes(id) ? [id] : [];
  });
}

const LIST: readonly JqlFunction[] = [
  { name: 'openSprints', fields: ['sprint'], takes: [0, 0], isList: true, ids: sprintsIn('active') },
  { name: 'closedSprints', fields: ['sprint'], takes: [0, 0], isList: true, ids: sprintsIn('closed') },
  { name: 'futureSprints', fields: ['sprint'], takes: [0, 0], isList: true, ids: sprintsIn('future') },
  {
    name: 'standardIssueTypes',
    fields: ['issuetype'],
    takes: [0, 0],
    isList: true,
    ids: typesWith((level) => level >= 0),
  },
  {
    name: 'subtaskIssueTypes',
    fields: ['issuetype'],
    takes: [0, 0],
    isList: true,
    ids: typesWith((level) => level < 0),
  },
  {
    name: 'currentUser',
    fields: 'people',
    takes: [0, 0],
    isList: false,
    ids: (_args, { viewer }) => (viewer.user ? [viewer.user.accountId] : []),
  },
  {
    name: 'membersOf',
    fields: 'people',
    takes: [1, 1],
    isList: true,
    ids([name = ''], { store }) {
      const wanted = name.toLowerCase();
      const group = store.site().groups.find((one) => one.name.toLowerCase() === wanted || one.id === name);
      if (group) return group.members;
      throw refuse(
        400,
        `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
      );
    },
  },
  {
    name: 'projectsLeadByUser',
    fields: ['project'],
    takes: [0, 1],
    isList: true,
    ids([person], context) {
      const lead = person ?? context.viewer.user?.accountId;
      return projectsWhere(context, (id) => context.store.projects.get(id)?.lead === lead);
    },
  },
  {
    name: 'projectsWhereUserHasPermission',
    fields: ['project'],
    takes: [1, 1],
    isList: true,
    ids([name = ''], context) {
      const key = idByName(PROJECT_PERMISSIONS_BY_KEY, name);
      if (key === undefined) throw refuse(400, `Permission '${name}' does not exist.`);
      return projectsWhere(context, (id) => context.viewer.may(key, id));
    },
  },
  { name: 'linkedIssues', fields: ['key'], takes: [1, 2], isList: true, ids: linkedIssues },
  { name: 'updatedBy', fields: ['key'], takes: [1, 3], isList: true, ids: updatedBy },
  { name: 'childIssuesOf', fields: ['key'], takes: [1, 1], isList: true, ids: childIssuesOf },
];

const PROJECT_PERMISSIONS_BY_KEY: Record<string, { name: string }> = PROJECT_PERMISSIONS;

/** Functions of Jira that ask for what this site does not keep. */
const NOT_PLAYED = new Set(
  [
    'approved',
    'approver',
    'breached',
    'cascadeOption',
    'choiceOption',
    'completed',
    'componentsLeadByUser',
    'currentLogin',
    'customerDetail',
    'earliestUnreleasedVersion',
    'elapsed',
    'entitlementDetail',
    'entitlementProduct',
    'everbreached',
    'issueHistory',
    'lastLogin',
    'latestReleasedVersion',
    'myApproval',
    'myPending',
    'organizationDetail',
    'organizationMembers',
    'outdated',
    'paused',
    'pending',
    'pendingBy',
    'projectsWhereUserHasRole',
    'releasedVersions',
    'remaining',
    'running',
    'spacesLeadByUser',
    'unreleasedVersions',
    'votedIssues',
    'watchedIssues',
    'withinCalendarHours',
  ].map((name) => name.toLowerCase()),
);

const BY_NAME = new Map(LIST.map((one) => [one.name.toLowerCase(), one] as const));

/** 501 for a function that Jira has and this site does not play, so that it is not taken for a mistake. */
export function checkPlayed(name: string): void {
  if (NOT_PLAYED.has(name.toLowerCase()))
    throw refuse(501, `The local Jira does not model the JQL function ${name}().`);
}

/**
 * Ids that a function stands for in a clause on `field`.
 * @throws 400 for what Jira refuses: an unknown function, another field, operator or number of arguments
 */
export function functionIds(
  name: string,
  args: readonly string[],
  operator: string,
  field: ChoiceField,
  context: JqlContext,
): readonly string[] {
  checkPlayed(name);
  const found = BY_NAME.get(name.toLowerCase());
  const goesWith =
    found?.fields === 'people' ? field.people === true : found?.fields.includes(field.name) === true;
  if (!found || !goesWith)
    throw refuse(
      400,
      `Unable to find JQL function '${name}(${args.join(', ')})' for the field '${field.name}'.`,
    );
  if (found.isList && !operator.endsWith('in'))
    throw refuse(400, `A list function '${name}()' cannot be used with the operator '${operator}'.`);
  const [least, most] = found.takes;
  if (args.length < least || args.length > most) {
    const expected = least === most ? `'${least}'` : `'${least}' to '${most}'`;
    throw refuse(400, `Function '${name}' expected ${expected} arguments but received '${args.length}'.`);
  }
  return found.ids(args, context);
}
