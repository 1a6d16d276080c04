import { z } from 'zod';
import { refuse, refuseField } from '../http/refusal';
import type { Call } from '../http/route';
import { prepare } from '../jql/search';
import type { BoardRecord, FilterRecord, FilterShare } from '../store/records';
import type { Store } from '../store/store';
import type { Viewer } from './permissions';

/** Boards of the seed have a filter that nobody made: its id comes from the board's, it is seen with their project. */
const FIRST_OF_BOARDS = 10_000;
const FIRST_MADE = 20_000;

/** Id of the filter of a board. */
export const filterIdOf = (board: BoardRecord): string =>
  board.filterId ?? String(FIRST_OF_BOARDS + board.id);

/** The filter of a board. */
export function filterOf(store: Store, board: BoardRecord): FilterRecord {
  const made = board.filterId === undefined ? undefined : store.filters.get(board.filterId);
  if (made) return made;
  return {
    id: filterIdOf(board),
    name: `Filter for ${board.name}`,
    description: '',
    owner: store.projects.get(board.projectId)?.lead ?? '',
    jql: board.jql,
    shares: [{ type: 'project', projectId: board.projectId }],
  };
}

export const boardsOf = (store: Store, filterId: string): BoardRecord[] =>
  [...store.boards.values()].filter((board) => filterIdOf(board) === filterId);

function isSharedWith(store: Store, viewer: Viewer, share: FilterShare): boolean {
  switch (share.type) {
    case 'global':
      return true;
    case 'authenticated':
      return viewer.actor.kind !== 'anonymous';
    case 'project':
      return viewer.browses(share.projectId);
    case 'user':
      return viewer.user?.accountId === share.accountId;
    case 'group':
      return store
        .site()
        .groups.some(
          ({ name, members }) => name === share.name && members.includes(viewer.user?.accountId ?? ''),
        );
  }
}

/** A filter is seen by its owner and by those it is shared with: a private one not even by apps. */
export const seesFilter = (store: Store, viewer: Viewer, filter: FilterRecord): boolean =>
  (viewer.actor.kind === 'user' && filter.owner === viewer.actor.accountId) ||
  filter.shares.some((share) => isSharedWith(store, viewer, share));

/** A filter by id if the caller sees it, else 400 as Jira has it. */
export function filterById(call: Call, id: string): FilterRecord {
  const { store, viewer } = call;
  const [board] = boardsOf(store, id);
  const filter = store.filters.get(id) ?? (board ? filterOf(store, board) : undefined);
  if (!filter || !seesFilter(store, viewer, filter))
    throw refuse(
      400,
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    );
  return filter;
}

const Share = z.looseObject({
  type: z.enum(['global', 'loggedin', 'authenticated', 'project', 'group', 'user']),
  project: z.looseObject({ id: z.string() }).optional(),
  group: z.looseObject({ name: z.string() }).optional(),
  user: z.looseObject({ accountId: z.string() }).optional(),
});

export const FilterBody = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  jql: z.string().optional(),
  sharePermissions: z.array(Share).optional(),
});
type FilterInput = z.infer<typeof FilterBody>;

function readShare(call: Call, { type, project, group, user }: z.infer<typeof Share>): FilterShare {
  if (type === 'project' && project && call.viewer.browses(project.id))
    return { type, projectId: project.id };
  if (type === 'group' && group && call.store.site().groups.some(({ name }) => name === group.name))
    return { type, name: group.name };
  if (type === 'user' && user && call.store.users.has(user.accountId))
    return { type, accountId: user.accountId };
  if (type === 'global') return { type };
  if (type === 'loggedin' || type === 'authenticated') return { type: 'authenticated' };
  throw refuseField('sharePermissions', 'What the filter is to be shared with does not exist.');
}

/** A filter with what a request says of it. Refuses names that are taken, JQL that means nothing, and shares without the right to share. */
export function withInput(call: Call, filter: FilterRecord, input: FilterInput): FilterRecord {
  const name = (input.name ?? filter.name).trim();
  if (name === '') throw refuseField('filterName', 'You must specify a name to save this filter as.');
  const isTaken = [...call.store.filters.values()].some(
    (other) => other.id !== filter.id && other.owner === filter.owner && other.name === name,
  );
  if (isTaken) throw refuseField('filterName', 'Filter with same name already exists.');
  const jql = input.jql ?? filter.jql;
  prepare(jql, call);
  const shares = input.sharePermissions?.map((share) => readShare(call, share)) ?? filter.shares;
  if (input.sharePermissions?.length && !call.viewer.mayGlobally('CREATE_SHARED_OBJECTS'))
    throw refuse(400, 'You do not have permission to share filters.');
  return { ...filter, name, description: input.description ?? filter.description, jql, shares };
}

/** Number of the next filter: those of boards and those that were made before come first. */
export function nextFilterId(store: Store): number {
  const last = Math.max(0, ...store.boards.keys());
  return store.counters().filter ?? Math.max(FIRST_MADE, FIRST_OF_BOARDS + last + 1);
}
