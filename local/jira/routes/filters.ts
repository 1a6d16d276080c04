import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route, SiteEvent } from '../http/route';
import { boardsOf, FilterBody, filterById, nextFilterId, withInput } from '../rules/filters';
import { createShaper } from '../shapes/shaper';
import type { FilterRecord, FilterShare, Row } from '../store/records';

function shareShape(call: Call, share: FilterShare, index: number) {
  const { store } = call;
  const shape = createShaper(store);
  const id = 10_000 + index;
  switch (share.type) {
    case 'global':
      return { id, type: 'global' };
    case 'authenticated':
      return { id, type: 'authenticated' };
    case 'project': {
      const project = store.projects.get(share.projectId);
      return { id, type: 'project', ...(project ? { project: shape.projectRef(project) } : {}) };
    }
    case 'group': {
      const group = store.site().groups.find(({ name }) => name === share.name);
      return { id, type: 'group', group: { name: share.name, groupId: group?.id ?? null } };
    }
    case 'user':
      return { id, type: 'user', user: shape.person(share.accountId) };
  }
}

function filterShape(call: Call, filter: FilterRecord) {
  const shape = createShaper(call.store);
  const owner = shape.person(filter.owner);
  const isOwn = call.viewer.user?.accountId === filter.owner;
  return {
    self: shape.self(`/filter/${filter.id}`),
    id: filter.id,
    name: filter.name,
    description: filter.description,
    ...(owner ? { owner } : {}),
    jql: filter.jql,
    viewUrl: `${call.base}/issues/?filter=${filter.id}`,
    searchUrl: shape.self(`/search?jql=${encodeURIComponent(filter.jql)}`),
    favourite: false,
    favouritedCount: 0,
    sharePermissions: filter.shares.map((share, index) => shareShape(call, share, index)),
    editPermissions: [],
    isWritable: isOwn,
    subscriptions: { size: 0, items: [], 'max-results': 1000, 'start-index': 0, 'end-index': 0 },
  };
}

/** `avi:jira:{created,updated}:filter`: the names are Atlassian's, the payload is a guess. */
function filterEvent(call: Call, kind: 'created' | 'updated', filter: FilterRecord): SiteEvent {
  const eventType = `avi:jira:${kind}:filter`;
  return { eventType, payload: { eventType, filter: filterShape(call, filter) } };
}

function createFilter(call: Call) {
  const { store, viewer } = call;
  const number = nextFilterId(store);
  const empty: FilterRecord = {
    id: String(number),
    name: '',
    description: '',
    owner: viewer.user?.accountId ?? '',
    jql: '',
    shares: [],
  };
  const filter = withInput(call, empty, readBody(call, FilterBody));
  call.commit(
    [
      { table: 'filter', record: filter },
      { table: 'counters', record: { ...store.counters(), filter: number + 1 } },
    ],
    [filterEvent(call, 'created', filter)],
  );
  return ok(filterShape(call, filter));
}

/** Changes a filter and, with it, what its boards show. Filters that came with a board go on being its own. */
function updateFilter(call: Call) {
  const { store, viewer } = call;
  const before = filterById(call, call.params.filterId ?? '');
  if (before.owner !== viewer.user?.accountId && !viewer.mayGlobally('ADMINISTER'))
    throw refuse(400, 'You do not have permission to edit this filter.');
  const after = withInput(call, before, readBody(call, FilterBody));
  const boards = boardsOf(store, after.id).map((board): Row => {
    const record = { ...board, jql: after.jql, filterId: after.id };
    return { table: 'board', record };
  });
  call.commit([{ table: 'filter', record: after }, ...boards], [filterEvent(call, 'updated', after)]);
  return ok(filterShape(call, after));
}

/** Filters, as far as boards need them. */
export const filterRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/filter', handle: createFilter },
  {
    method: 'GET',
    path: '/rest/api/3/filter/:filterId',
    anonymous: true,
    handle: (call) => ok(filterShape(call, filterById(call, call.params.filterId ?? ''))),
  },
  { method: 'PUT', path: '/rest/api/3/filter/:filterId', handle: updateFilter },
];
