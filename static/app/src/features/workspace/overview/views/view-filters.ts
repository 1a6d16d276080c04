import type { ViewFilters } from '../../../../../../../src/contract/overview/procedures';
import { STATUS_FILTERS, type WorkspaceAddress } from '../../workspace-address';

/** What a saved view keeps of where somebody is; the words as they are typed just now. */
export function filtersOf(address: WorkspaceAddress, words: string): ViewFilters {
  const { teamId, mine, due, status, ownerId, areaId, objectivesOnly } = address;
  return { teamId, mine, due, status, ownerId, areaId, objectivesOnly, words: words.slice(0, 200) };
}

/** The way to a saved view; a status that is none any more narrows nothing. */
export function addressOf({ status, ...filters }: ViewFilters): Partial<WorkspaceAddress> {
  return { ...filters, status: STATUS_FILTERS.find((each) => each === status) ?? null };
}

/** Whether both narrow to the same. */
export function sameFilters(one: ViewFilters, other: ViewFilters): boolean {
  const said = ({ teamId, mine, due, status, ownerId, areaId, objectivesOnly, words }: ViewFilters) =>
    JSON.stringify([teamId, mine, due, status, ownerId, areaId, objectivesOnly, words]);
  return said(one) === said(other);
}
