import type { MapNode } from '../../../../../src/domain/alignment/alignment-map';
import { makePlace, START } from '../coverage/coverage-place';
import type { WorkspaceAddress } from '../workspace/workspace-address';
import type { NodeName } from './node-names';

/** Where a node leads to, and what that is called; null where there is nothing to open. */
export function openingOf(
  node: MapNode,
  name: NodeName,
): { readonly label: string; readonly address: Partial<WorkspaceAddress> } | null {
  if (node.kind !== 'item') return null;
  switch (node.column) {
    case 'area':
      return { label: 'Open the KRAs', address: { tab: 'areas', part: null } };
    case 'objective':
      return {
        label: `Find ${name.key} in the Overview`,
        address: { tab: 'overview', part: null, words: name.key },
      };
    case 'key-result':
      return name.key === '' ? null : { label: `Open ${name.key}`, address: { keyResult: name.key } };
    case 'sprint':
    case 'board':
      return name.boardId === null
        ? null
        : {
            label: 'Open the heat map of its board',
            address: { tab: 'sprints', part: makePlace({ ...START, board: name.boardId }) },
          };
  }
}
