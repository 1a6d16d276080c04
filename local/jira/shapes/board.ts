import { filterIdOf, filterOf } from '../rules/filters';
import { FIELD, RANK_FIELD_NUMBER } from '../store/constants';
import type { BoardRecord } from '../store/records';
import type { Store } from '../store/store';
import { avatar } from './pictures';

const boardSelf = (base: string, id: number) => `${base}/rest/agile/1.0/board/${id}`;

function location(store: Store, board: BoardRecord) {
  const person = board.locatedAtUser === null ? undefined : store.users.get(board.locatedAtUser);
  if (person)
    return {
      userId: 10000 + [...store.users.keys()].indexOf(person.accountId),
      userAccountId: person.accountId,
      displayName: person.displayName,
      name: `${person.displayName}`,
      avatarURI: avatar(person.displayName, person.avatarColor),
    };
  const project = store.projects.get(board.projectId);
  if (!project) return undefined;
  return {
    projectId: Number(project.id),
    displayName: `${project.name} (${project.key})`,
    projectName: project.name,
    projectKey: project.key,
    projectTypeKey: project.projectTypeKey,
    avatarURI: avatar(project.key, '#505258'),
    name: `${project.name} (${project.key})`,
  };
}

export function boardShape(store: Store, board: BoardRecord) {
  const at = location(store, board);
  return {
    id: board.id,
    self: boardSelf(store.site().baseUrl, board.id),
    name: board.name,
    type: board.type,
    ...(at ? { location: at } : {}),
    isPrivate: filterOf(store, board).shares.length === 0,
  };
}

/** Which field holds points on a board: the only reliable source for apps. */
export function estimationField(store: Store, board: BoardRecord): { fieldId: string; displayName: string } {
  return store.projects.get(board.projectId)?.style === 'next-gen'
    ? { fieldId: FIELD.pointsTeamManaged, displayName: 'Story point estimate' }
    : { fieldId: FIELD.pointsCompanyManaged, displayName: 'Story Points' };
}

function estimation(store: Store, board: BoardRecord) {
  if (board.type === 'kanban' || !board.sprints) return {};
  if (board.estimation === 'points')
    return { estimation: { type: 'field', field: estimationField(store, board) } };
  return { estimation: { type: board.estimation } };
}

/** `configuration` of a board. Ids of filter and statuses are strings, the rank field's is a number. */
export function boardConfigurationShape(store: Store, board: BoardRecord) {
  const base = store.site().baseUrl;
  const project = store.projects.get(board.projectId);
  const at =
    board.locatedAtUser !== null
      ? {
          location: {
            type: 'user',
            id: board.locatedAtUser,
            name: store.users.get(board.locatedAtUser)?.displayName ?? '',
          },
        }
      : project
        ? {
            location: {
              type: 'project',
              key: project.key,
              id: project.id,
              self: `${base}/rest/api/2/project/${project.id}`,
              name: project.name,
            },
          }
        : {};
  const filterId = filterIdOf(board);
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${boardSelf(base, board.id)}/configuration`,
    ...at,
    filter: { id: filterId, self: `${base}/rest/api/2/filter/${filterId}` },
    ...(board.type === 'kanban'
      ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }
      : {}),
    columnConfig: {
      columns: board.columns.map((column) => ({
        name: column.name,
        statuses: column.statusIds.map((id) => ({ id, self: `${base}/rest/api/2/status/${id}` })),
        ...(column.min === null ? {} : { min: column.min }),
        ...(column.max === null ? {} : { max: column.max }),
      })),
      constraintType: board.columns.some((column) => column.min !== null || column.max !== null)
        ? 'issueCount'
        : 'none',
    },
    ...estimation(store, board),
    ranking: { rankCustomFieldId: RANK_FIELD_NUMBER },
  };
}

/** `features` of a board: `SPRINTS` is how to know whether a team-managed board has sprints. */
export function boardFeaturesShape(store: Store, board: BoardRecord) {
  const toggles: [string, boolean][] = [
    ['SIMPLE_ROADMAP', true],
    ['BACKLOG', board.sprints || board.type !== 'simple'],
    ['SPRINTS', board.sprints],
    ['REPORTS', true],
    ['ESTIMATION', board.estimation === 'points'],
  ];
  const features = toggles.map(([boardFeature, on]) => ({
    boardFeature,
    boardId: board.id,
    featureId: `jsw.classic.${boardFeature.toLowerCase()}`,
    featureType: boardFeature === 'ESTIMATION' ? 'ESTIMATION' : 'BASIC',
    state: on ? 'ENABLED' : 'DISABLED',
    localisedName: boardFeature.charAt(0) + boardFeature.slice(1).toLowerCase().replace('_', ' '),
    localisedDescription: '',
    toggleLocked: board.type !== 'simple',
    ...(boardFeature === 'ESTIMATION'
      ? {
          permissibleEstimationTypes: [
            {
              value: 'STORY_POINTS',
              localisedName: estimationField(store, board).displayName,
              localisedDescription: '',
            },
          ],
        }
      : {}),
  }));
  return { features };
}
