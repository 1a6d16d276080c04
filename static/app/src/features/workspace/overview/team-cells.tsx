import type { ReactNode } from 'react';
import { plural } from '../../../format/plural';
import { IconButton } from '../../../ui/button';
import { TextLink } from '../../../ui/text-link';
import { useWorkspaceFrame } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';
import { TreeCell } from './tree-cell';
import type { TreeRow } from './tree-rows';

interface TeamCellsProps {
  row: Extract<TreeRow, { kind: 'team' }>;
  expander: ReactNode;
  tab: number;
  onOpen: () => void;
}

/** A team of the tree over what is its own and its teams'. */
export function TeamCells({ row, expander, tab, onOpen }: TeamCellsProps) {
  const { frame, rights, open } = useWorkspaceFrame();
  const { team, count } = row;
  const cycle = frame.cycles.find((each) => each.id === frame.cycleId);
  const plans = mayPlanFor(rights, team) && cycle?.state !== 'closed';
  return (
    <TreeCell heading className="tree-what">
      {expander}
      <strong>
        <TextLink tabIndex={tab} onClick={onOpen}>
          {team.name}
        </TextLink>
      </strong>
      <span className="small subtle tree-count">
        {team.loaded ? plural(count, 'objective') : 'open to read its objectives'}
      </span>
      {plans && (
        <IconButton
          icon="add"
          compact
          tabIndex={tab}
          label={`Add an objective for ${team.name}`}
          onClick={() => open({ kind: 'new-objective', teamId: team.id })}
        />
      )}
    </TreeCell>
  );
}
