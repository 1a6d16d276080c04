import type { ReactNode } from 'react';
import { useFormats } from '../../../client/app-context';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { Menu } from '../../../ui/menu';
import { OutcomeBar } from '../../../ui/outcome-bar';
import { Sparkline } from '../../../ui/sparkline';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { TextLink } from '../../../ui/text-link';
import { WorkBar } from '../../../ui/work-bar';
import { hasNumbersToChange } from '../../change-review/has-numbers-to-change';
import { goalLevels, goalWords, isYesNo, writeValue } from '../../okr/goal-words';
import { currentOfTarget, outcomeWords, workWords } from '../../okr/outcome-words';
import { keyResultActions } from '../../okr-actions/action-items';
import { useReorder } from '../../okr-actions/use-reorder';
import { useWorkspaceFrame } from '../workspace-context';
import { mayEditKeyResult } from '../workspace-rights';
import { Because } from './because';
import { useOwners } from './owners';
import { statusWords } from './status-words';
import { TreeCell } from './tree-cell';
import type { TreeRow } from './tree-rows';

interface KeyResultCellsProps {
  row: Extract<TreeRow, { kind: 'key-result' }>;
  expander: ReactNode;
  tab: number;
  onOpen: () => void;
}

/** A key result in one row: outcome against pace beside work done, and how sure its owner is. */
export function KeyResultCells({ row, expander, tab, onOpen }: KeyResultCellsProps) {
  const formats = useFormats();
  const ownerOf = useOwners();
  const { rights, open, teamOf } = useWorkspaceFrame();
  const { objective, keyResult } = row;
  const { work, status } = keyResult;
  const owner = ownerOf(keyResult.ownerId);
  const ids = { objectiveId: objective.id, keyResultId: keyResult.id };
  const orderOf = useReorder(
    objective.id,
    objective.keyResults.map(({ id }) => id),
  );
  const edits = mayEditKeyResult(rights, keyResult, objective, teamOf(objective));
  const running = keyResult.lifecycle === 'active' && objective.lifecycle === 'active';
  return (
    <>
      <TreeCell heading className="tree-what">
        {expander}
        <div className="tree-title" title={keyResult.title}>
          <span className="tree-name">
            <TextLink tabIndex={tab} onClick={onOpen}>
              <span className="subtle">{keyResult.key}</span> {keyResult.title}
            </TextLink>
          </span>
          <span className="small tree-facts">
            {keyResult.guardrail && <Lozenge>Guardrail</Lozenge>}
            {keyResult.ownerId === rights.accountId && <Lozenge tone="info">Mine</Lozenge>}
            {keyResult.checkInDue && <Lozenge tone="warn">Check-in due</Lozenge>}
            {keyResult.needle && (
              <Lozenge tone="warn">
                <span className="visually-hidden">Work done, </span>Needle not moved
              </Lozenge>
            )}
            {status.doubts !== null && <Lozenge tone="warn">Owner doubts</Lozenge>}
          </span>
        </div>
      </TreeCell>
      <TreeCell className="tree-outcome">
        <OutcomeBar
          progress={keyResult.progress}
          expected={keyResult.lifecycle === 'draft' ? null : keyResult.expected}
          label={outcomeWords(keyResult, formats)}
        />
        <Because
          objectiveId={objective.id}
          tab={tab}
          of={(full) => {
            const found = full.keyResults.find(({ id }) => id === keyResult.id);
            return found && { explanation: found.because.pace ?? found.because.progress, unit: found };
          }}
        >
          <span className="small tabular tree-words">
            <strong>{currentOfTarget(keyResult, formats)}</strong>
            {keyResult.progress !== null &&
              !isYesNo(keyResult.numbers) &&
              ` · ${formats.percent(keyResult.progress)}`}
            {keyResult.outside !== null && ` · ${keyResult.outside}`}
          </span>
        </Because>
      </TreeCell>
      <TreeCell className="tree-work">
        {work && (
          <>
            <WorkBar done={work.done} total={work.total} label={`Work: ${workWords(work, formats)}`} />
            <Because
              objectiveId={objective.id}
              tab={tab}
              of={(full) => {
                const because = full.keyResults.find(({ id }) => id === keyResult.id)?.because.work;
                return because ? { explanation: because } : undefined;
              }}
            >
              <span className="small tabular subtle">
                {work.total === 0 ? 'none' : `${formats.count(work.done)} of ${formats.count(work.total)}`}
              </span>
            </Because>
          </>
        )}
      </TreeCell>
      <TreeCell className="tree-status">
        <Because objectiveId={objective.id} tab={tab} words={statusWords(status)}>
          <StatusLozenge code={status.code} word={status.word} />
        </Because>
      </TreeCell>
      <TreeCell className="tree-confidence small tabular">
        {keyResult.confidence !== null && (
          <>
            <span className="tree-card-label subtle">Confidence </span>
            {formats.count(keyResult.confidence)}
            <span className="subtle"> of 10</span>
          </>
        )}
      </TreeCell>
      <TreeCell className="tree-trend">
        <Sparkline
          trend={keyResult.trend}
          levels={goalLevels(keyResult)}
          goal={goalWords(keyResult, formats)}
          write={writeValue(keyResult, formats)}
          formats={formats}
        />
      </TreeCell>
      <TreeCell className="tree-owner">
        <Avatar
          name={keyResult.ownerId === null ? null : (owner?.name ?? '…')}
          picture={owner?.picture ?? null}
        />
      </TreeCell>
      <TreeCell className="tree-actions">
        {edits && running && (
          <Button compact tabIndex={tab} onClick={() => open({ kind: 'check-in', ...ids })}>
            Check in<span className="visually-hidden"> {keyResult.key}</span>
          </Button>
        )}
        <Menu
          label={`More for ${keyResult.key}`}
          tabIndex={tab}
          items={[
            { label: 'Open details', onSelect: onOpen },
            ...(edits ? [{ label: 'Edit…', onSelect: () => open({ kind: 'key-result', ...ids }) }] : []),
            ...(edits && running && hasNumbersToChange(keyResult.numbers)
              ? [{ label: 'Change the target…', onSelect: () => open({ kind: 'change-review', ...ids }) }]
              : []),
            { label: 'Link an epic or issue…', onSelect: () => open({ kind: 'link', ...ids }) },
            ...(edits ? [...orderOf(keyResult.id), ...keyResultActions(ids, open)] : []),
          ]}
        />
      </TreeCell>
    </>
  );
}
