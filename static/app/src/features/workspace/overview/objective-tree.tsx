import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { isOpen } from '../../../../../../src/domain/okr/lifecycle';
import type { Person } from '../../../client/people';
import { plural } from '../../../format/plural';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { KeyResultRow } from '../../okr/key-result-row';
import { ObjectiveCard } from '../../okr/objective-card';
import { useWorkspaceContext } from '../workspace-context';
import { mayEditKeyResult, mayEditObjective } from '../workspace-rights';

interface ObjectiveTreeProps {
  objective: ObjectiveView;
  /** Those of its key results that fit the filters. */
  keyResults: readonly KeyResultView[];
  ownerOf: (accountId: string | null) => Person | undefined | null;
}

/** An objective over its key result rows, which can be folded away. */
export function ObjectiveTree({ objective, keyResults, ownerOf }: ObjectiveTreeProps) {
  const { workspace, rights, address, open, teamOf } = useWorkspaceContext();
  const [folded, setFolded] = useState(address.objectivesOnly);
  const team = teamOf(objective);
  const edits = mayEditObjective(rights, objective, team);
  const hidden = objective.keyResults.length - keyResults.length;
  const takesMore = edits && isOpen(objective.lifecycle);
  const add = () => open({ kind: 'key-result', objectiveId: objective.id });
  return (
    <ObjectiveCard
      objective={objective}
      owner={ownerOf(objective.ownerId)}
      asOf={workspace.asOf}
      actions={
        edits
          ? [
              ...(takesMore ? [{ label: 'Add a key result…', onSelect: add }] : []),
              {
                label: 'Edit the objective…',
                onSelect: () => open({ kind: 'objective', objectiveId: objective.id }),
              },
            ]
          : undefined
      }
    >
      {!folded && keyResults.length > 0 && (
        <ul className="key-results" aria-label={`Key results of ${objective.key}`}>
          {keyResults.map((keyResult) => (
            <TreeRow
              key={keyResult.id}
              objective={objective}
              keyResult={keyResult}
              owner={ownerOf(keyResult.ownerId)}
            />
          ))}
        </ul>
      )}
      <div className="objective-foot row small">
        {objective.keyResults.length === 0 ? (
          <span className="subtle">
            No key results yet. What number would prove that this objective is true?
          </span>
        ) : (
          keyResults.length > 0 && (
            <Button
              compact
              look="subtle"
              icon={folded ? 'chevron-right' : 'chevron-down'}
              aria-expanded={!folded}
              onClick={() => setFolded(!folded)}
            >
              {folded ? `Show ${plural(keyResults.length, 'key result')}` : 'Hide key results'}
              <span className="visually-hidden"> of {objective.key}</span>
            </Button>
          )
        )}
        {takesMore && (
          <Button compact look="subtle" icon="add" onClick={add}>
            Add a key result<span className="visually-hidden"> to {objective.key}</span>
          </Button>
        )}
        {hidden > 0 && <span className="subtle">{plural(hidden, 'key result')} hidden by the filters</span>}
        {workspace.teams.length > 1 && <span className="subtle push">{objective.teamName}</span>}
      </div>
    </ObjectiveCard>
  );
}

function TreeRow({
  objective,
  keyResult,
  owner,
}: {
  objective: ObjectiveView;
  keyResult: KeyResultView;
  owner: Person | undefined | null;
}) {
  const { workspace, rights, open, go, teamOf } = useWorkspaceContext();
  const edits = mayEditKeyResult(rights, keyResult, objective, teamOf(objective));
  const ids = { objectiveId: objective.id, keyResultId: keyResult.id };
  const detail = () => go({ keyResult: keyResult.key });
  const running = keyResult.lifecycle === 'active' && objective.lifecycle === 'active';
  return (
    <KeyResultRow
      keyResult={keyResult}
      owner={owner}
      asOf={workspace.asOf}
      onOpen={detail}
      onCheckIn={edits && running ? () => open({ kind: 'check-in', ...ids }) : undefined}
      actions={[
        { label: 'Open details', onSelect: detail },
        ...(edits ? [{ label: 'Edit…', onSelect: () => open({ kind: 'key-result', ...ids }) }] : []),
        { label: 'Link an epic or issue…', onSelect: () => open({ kind: 'link', ...ids }) },
      ]}
      facts={
        <RowFacts
          keyResult={keyResult}
          isMine={keyResult.ownerId === rights.accountId}
          due={keyResult.checkInDue}
        />
      }
    />
  );
}

/** What a person looks for in a list: mine, due, how sure. */
function RowFacts({ keyResult, isMine, due }: { keyResult: KeyResultView; isMine: boolean; due: boolean }) {
  if (!isMine && !due && keyResult.confidence === null) return null;
  return (
    <p className="row-facts small">
      {isMine && <Lozenge tone="info">Mine</Lozenge>}
      {due && <Lozenge tone="warn">Check-in due</Lozenge>}
      {keyResult.confidence !== null && (
        <span className="subtle tabular">Confidence {keyResult.confidence} of 10</span>
      )}
    </p>
  );
}
