import type { KeyResultView, ObjectiveView, PanelView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { LinkedWork } from '../links/linked-work';
import { KeyResultRow } from '../okr/key-result-row';
import { ObjectiveCard } from '../okr/objective-card';
import { sprintsOf } from './key-result-sprints';
import { openKeyResult } from './open-key-result';
import type { PanelDialog } from './panel-dialogs';
import { SprintNotes } from './sprint-notes';

interface PanelObjectivesProps {
  panel: PanelView;
  manages: 'yes' | 'no' | 'unknown';
  onOpen: (dialog: PanelDialog) => void;
  onObjective: (objective: ObjectiveView) => void;
}

/** The board's objectives as groups of key result rows. */
export function PanelObjectives({ panel, manages, onOpen, onObjective }: PanelObjectivesProps) {
  const person = usePeople(
    panel.objectives.flatMap((each) => [
      each.ownerId,
      ...each.keyResults.map((keyResult) => keyResult.ownerId),
    ]),
  );
  const ownerOf = (id: string | null) => (id === null ? null : person(id));
  const { place } = useAppContext();
  const me = panel.viewer.accountId;

  const warningFor = (objective: ObjectiveView, keyResult: KeyResultView): string | undefined => {
    if (manages !== 'no' || keyResult.ownerId === me || objective.ownerId === me) return undefined;
    const owner =
      keyResult.ownerId === null ? 'nobody yet' : (person(keyResult.ownerId)?.name ?? 'somebody else');
    return `${keyResult.key} belongs to ${owner}. Only its owner, their stand-in and OKR managers may check in.`;
  };
  const checkIn = (objective: ObjectiveView, keyResult: KeyResultView) => {
    const warning = warningFor(objective, keyResult);
    onOpen({ kind: 'check-in', keyResult, ...(warning ? { warning } : {}) });
  };
  // The server decides; what is offered here is only what is not refused for sure.
  const edits = (objective: ObjectiveView) => manages !== 'no' || objective.ownerId === me;

  const isForeign = (objective: ObjectiveView) => panel.team !== null && objective.teamId !== panel.team.id;
  const served = new Set(
    panel.sprints.flatMap((sprint) => sprint.contributions.map((each) => each.keyResultId)),
  );
  // Of another team's objective only what this board works for is its business.
  const shownOf = (objective: ObjectiveView) =>
    isForeign(objective)
      ? objective.keyResults.filter((keyResult) => served.has(keyResult.id))
      : objective.keyResults;

  // The project's workspace shows its own teams' key results.
  const detailOf = (objective: ObjectiveView, { key }: KeyResultView) =>
    place.projectKey === null || isForeign(objective)
      ? undefined
      : () => void openKeyResult(place.projectKey ?? '', key);

  return panel.objectives.map((objective) => (
    <ObjectiveCard
      key={objective.id}
      objective={objective}
      owner={ownerOf(objective.ownerId)}
      asOf={panel.asOf}
      foreign={isForeign(objective)}
      actions={
        edits(objective)
          ? [
              { label: 'Add a key result…', onSelect: () => onOpen({ kind: 'key-result', objective }) },
              { label: 'Edit the objective…', onSelect: () => onOpen({ kind: 'objective', objective }) },
            ]
          : undefined
      }
    >
      {objective.keyResults.length === 0 ? (
        <div className="key-result">
          <p className="subtle">No key results yet. What number would prove that this objective is true?</p>
          {edits(objective) && (
            <div className="row">
              <Button compact icon="add" onClick={() => onOpen({ kind: 'key-result', objective })}>
                Add a key result
              </Button>
            </div>
          )}
        </div>
      ) : (
        <ul className="key-results">
          {shownOf(objective).map((keyResult) => (
            <KeyResultRow
              key={keyResult.id}
              keyResult={keyResult}
              owner={ownerOf(keyResult.ownerId)}
              asOf={panel.asOf}
              onOpen={detailOf(objective, keyResult)}
              onCheckIn={keyResult.lifecycle === 'active' ? () => checkIn(objective, keyResult) : undefined}
              actions={[
                { label: 'Link an epic or issue…', onSelect: () => onOpen({ kind: 'link', keyResult }) },
                ...(edits(objective) || keyResult.ownerId === me
                  ? [
                      {
                        label: 'Edit…',
                        onSelect: () => onOpen({ kind: 'key-result', objective, keyResult } as const),
                      },
                    ]
                  : []),
              ]}
            >
              <SprintNotes keyResult={keyResult} sprints={sprintsOf(keyResult.key, panel.sprints)} />
              <LinkedWork
                keyResult={keyResult}
                onLink={() => onOpen({ kind: 'link', keyResult })}
                onChanged={onObjective}
              />
            </KeyResultRow>
          ))}
        </ul>
      )}
    </ObjectiveCard>
  ));
}
