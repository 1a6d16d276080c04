import { filterOf, seesFilter } from '../rules/filters';
import type { Viewer } from '../rules/permissions';
import type { FilterRecord } from '../store/records';
import type { Store } from '../store/store';

/** The saved filter, or a board's, of this id or name; undefined if the caller sees none. */
export function filterNamed(store: Store, viewer: Viewer, text: string): FilterRecord | undefined {
  const name = text.toLowerCase();
  const boards = [...store.boards.values()].map((board) => filterOf(store, board));
  return [...store.filters.values(), ...boards].find(
    (filter) =>
      (filter.id === text || filter.name.toLowerCase() === name) && seesFilter(store, viewer, filter),
  );
}
