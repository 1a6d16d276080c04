import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { Select } from '../../ui/select';
import { SaveFooter } from '../okr-forms/save-footer';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { mayPlanFor } from '../workspace/workspace-rights';
import { FromCurrent } from './from-current';
import { useFlags } from './use-flags';

interface PlaceObjectiveProps {
  how: 'move' | 'copy';
  objective: ObjectiveView;
  onClose: () => void;
}

/** Moves an objective to another team or cycle, or copies it there. */
export function PlaceObjectiveDialog({ how, objective, onClose }: PlaceObjectiveProps) {
  const { frame, rights } = useWorkspaceFrame();
  const cache = useWorkspaceCache();
  const { show } = useFlags();
  const [id] = useState(newId);
  const [teamId, setTeamId] = useState(objective.teamId);
  const [cycleId, setCycleId] = useState(() => firstCycle(how, objective.cycleId, frame.cycles));
  const [fromCurrent, setFromCurrent] = useState(true);
  const teams = frame.teams.filter(
    (team) => mayPlanFor(rights, team) || (how === 'move' && team.id === objective.teamId),
  );
  const cycles = frame.cycles.filter(
    (cycle) => cycle.state !== 'closed' || (how === 'move' && cycle.id === objective.cycleId),
  );
  const stays = how === 'move' && teamId === objective.teamId && cycleId === objective.cycleId;
  const act = useMutation({
    mutationFn: () =>
      how === 'move'
        ? call('objective.move', { objectiveId: objective.id, revision: objective.revision, teamId, cycleId })
        : call('objective.copy', { id, objectiveId: objective.id, teamId, cycleId, fromCurrent }),
    onSuccess: (saved) => {
      if (how === 'move') cache.dropObjective(objective.id);
      cache.putObjective(saved);
      const cycle = frame.cycles.find((each) => each.id === saved.cycleId)?.name ?? 'another cycle';
      const done =
        how === 'move' ? `${saved.key} is moved to` : `${saved.key} is a copy of ${objective.key} in`;
      show({ text: `${done} ${saved.teamName}, ${cycle}.` });
      onClose();
    },
  });
  return (
    <Dialog
      title={how === 'move' ? `Move ${objective.key}` : `Copy ${objective.key}`}
      onClose={onClose}
      onSubmit={() => !act.isPending && (stays ? onClose() : act.mutate())}
      footer={<SaveFooter busy={act.isPending} onCancel={onClose} label={how === 'move' ? 'Move' : 'Copy'} />}
    >
      <div className="stack">
        {act.error && <ErrorMessage error={act.error} since={act.submittedAt} onRetry={() => act.mutate()} />}
        <p className="subtle people-text" dir="auto">
          {objective.title}
        </p>
        <div className="field-grid">
          <Select
            label="Team"
            value={teamId}
            options={teams.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={setTeamId}
          />
          <Select
            label="Cycle"
            value={cycleId}
            options={cycles.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={setCycleId}
          />
        </div>
        {how === 'copy' ? (
          <>
            <FromCurrent value={fromCurrent} onChange={setFromCurrent} />
            <p className="small subtle">
              The copy is a draft with new keys, without check-ins and work links.
            </p>
          </>
        ) : (
          <p className="small subtle">
            Keys, values and history stay. Due dates outside the new cycle are let go.
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** A copy goes to the next cycle first, where there is one. */
function firstCycle(
  how: 'move' | 'copy',
  own: string,
  cycles: readonly { readonly id: string; readonly start: string; readonly state: string }[],
): string {
  if (how === 'move') return own;
  const open = cycles.filter(({ state }) => state !== 'closed');
  const start = cycles.find(({ id }) => id === own)?.start ?? '';
  const later = open.filter((each) => each.start > start).sort((a, b) => (a.start < b.start ? -1 : 1))[0];
  return later?.id ?? open[0]?.id ?? own;
}
