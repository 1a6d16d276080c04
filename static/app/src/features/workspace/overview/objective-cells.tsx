import type { ReactNode } from 'react';
import { isOpen } from '../../../../../../src/domain/okr/lifecycle';
import { useFormats } from '../../../client/app-context';
import { plural } from '../../../format/plural';
import { Avatar } from '../../../ui/avatar';
import { IconButton } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { Menu } from '../../../ui/menu';
import { OutcomeBar } from '../../../ui/outcome-bar';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { TextLink } from '../../../ui/text-link';
import { objectiveActions } from '../../okr-actions/action-items';
import { useReorderObjectives } from '../../okr-actions/use-reorder';
import { useWorkspaceFrame } from '../workspace-context';
import { mayEditObjective, mayPlanFor } from '../workspace-rights';
import { Because } from './because';
import { useOwners } from './owners';
import { ParentLink } from './parent-link';
import { statusWords } from './status-words';
import { TreeCell } from './tree-cell';
import type { TreeRow } from './tree-rows';

interface ObjectiveCellsProps {
  row: Extract<TreeRow, { kind: 'objective' }>;
  expander: ReactNode;
  tab: number;
  onOpen: () => void;
}

/** An objective over its key results: how far, where it should be, and what decides about it. */
export function ObjectiveCells({ row, expander, tab, onOpen }: ObjectiveCellsProps) {
  const formats = useFormats();
  const ownerOf = useOwners();
  const { rights, open, teamOf } = useWorkspaceFrame();
  const { objective, hidden } = row;
  const { progress, expected, withData } = objective;
  const owner = ownerOf(objective.ownerId);
  const team = teamOf(objective);
  const edits = mayEditObjective(rights, objective, team);
  const orders = team !== undefined && mayPlanFor(rights, team);
  const orderOf = useReorderObjectives(objective, row.neighbours);
  const running = objective.lifecycle === 'active' || objective.lifecycle === 'paused';
  const review = () => open({ kind: 'change-review', objectiveId: objective.id });
  const changes = () => open({ kind: 'changes', objectiveId: objective.id, humanKey: objective.key });
  const takesMore = edits && isOpen(objective.lifecycle);
  const add = () => open({ kind: 'key-result', objectiveId: objective.id });
  const far = progress === null ? 'No data yet' : `${formats.percent(progress)} of the way`;
  const words = `${far}${expected === null ? '' : `, ${formats.percent(expected)} expected by today`}`;
  return (
    <>
      <TreeCell heading className="tree-what">
        {expander}
        <div className="tree-title" title={objective.title}>
          <span className="tree-name">
            <TextLink tabIndex={tab} onClick={onOpen}>
              <span className="subtle">{objective.key}</span> <strong>{objective.title}</strong>
            </TextLink>
          </span>
          <span className="small subtle tree-facts">
            {objective.ambition === 'aspirational' && <Lozenge tone="discovery">Aspirational</Lozenge>}
            {objective.restricted !== null && <Lozenge>Restricted</Lozenge>}
            {objective.includesRestricted && <Lozenge>Includes restricted items</Lozenge>}
            {objective.parent && <ParentLink parent={objective.parent} tab={tab} />}
            {objective.keyResults.length === 0 &&
              (withData.of === 0
                ? 'No key results yet'
                : `from ${plural(withData.of, 'contributing objective')}`)}
            {withData.count < withData.of &&
              ` ${formats.count(withData.count)} of ${formats.count(withData.of)} have data`}
            {hidden > 0 && ` ${plural(hidden, 'key result')} hidden by the filters`}
          </span>
        </div>
      </TreeCell>
      <TreeCell className="tree-outcome">
        <OutcomeBar progress={progress} expected={expected} label={`Outcome: ${words}`} />
        <Because objectiveId={objective.id} tab={tab} of={(full) => ({ explanation: full.because })}>
          <strong className="small tabular">
            {progress === null ? 'No data yet' : formats.percent(progress)}
          </strong>
        </Because>
      </TreeCell>
      <TreeCell className="tree-work" />
      <TreeCell className="tree-status">
        <Because objectiveId={objective.id} tab={tab} words={statusWords(objective.status)}>
          <StatusLozenge code={objective.status.code} word={objective.status.word} />
        </Because>
      </TreeCell>
      <TreeCell className="tree-confidence" />
      <TreeCell className="tree-trend" />
      <TreeCell className="tree-owner">
        <Avatar
          name={objective.ownerId === null ? null : (owner?.name ?? '…')}
          picture={owner?.picture ?? null}
        />
      </TreeCell>
      <TreeCell className="tree-actions">
        {takesMore && (
          <IconButton
            icon="add"
            compact
            tabIndex={tab}
            label={`Add a key result to ${objective.key}`}
            onClick={add}
          />
        )}
        <Menu
          label={`More for ${objective.key}`}
          tabIndex={tab}
          items={[
            ...(takesMore ? [{ label: 'Add a key result…', onSelect: add }] : []),
            ...(edits
              ? [
                  {
                    label: 'Edit the objective…',
                    onSelect: () => open({ kind: 'objective', objectiveId: objective.id }),
                  },
                ]
              : []),
            ...(edits && running ? [{ label: 'Review a change…', onSelect: review }] : []),
            { label: 'Changes…', onSelect: changes },
            ...(orders ? orderOf(objective.id) : []),
            ...(edits ? objectiveActions(objective.id, objective.archived, open) : []),
          ]}
        />
      </TreeCell>
    </>
  );
}
