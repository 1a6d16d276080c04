import { useState } from 'react';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { KeyResultDialog } from '../okr-forms/key-result-dialog';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { keyResultFrom } from './metric-draft';

const WAYS = [
  { value: 'bring-back', label: 'Bring it back into its range' },
  { value: 'guard', label: 'Guard its range while the objective is pursued (guardrail)' },
] as const;

/** Makes a key result of a health metric: first for which objective and how, then the usual form, filled in. */
export function TurnDialog({
  metric,
  onClose,
  onSaved,
}: {
  metric: MetricView;
  onClose: () => void;
  onSaved: (metric: MetricView) => void;
}) {
  const { locale } = useFormats();
  const { workspace, putObjective, open } = useWorkspaceContext();
  const objectives = workspace.objectives.filter(
    ({ lifecycle }) => lifecycle === 'draft' || lifecycle === 'active',
  );
  const own = objectives.find(({ teamId }) => teamId === metric.teamId) ?? objectives[0];
  const [objectiveId, setObjectiveId] = useState(own?.id ?? '');
  const [way, setWay] = useState<'guard' | 'bring-back'>(metric.state === 'outside' ? 'bring-back' : 'guard');
  const [filling, setFilling] = useState(false);
  const objective = objectives.find(({ id }) => id === objectiveId);
  if (filling && objective) {
    const known = new Set(objective.keyResults.map(({ id }) => id));
    const made = (saved: ObjectiveView) => {
      putObjective(saved);
      const keyResult = saved.keyResults.find(({ id }) => !known.has(id));
      if (!keyResult) return;
      // The key result is there; that the metric remembers it may fail without harm.
      call('metric.turn', { metricId: metric.id, objectiveId: saved.id, keyResultId: keyResult.id }).then(
        onSaved,
        () => undefined,
      );
    };
    return (
      <KeyResultDialog
        objective={objective}
        given={keyResultFrom(metric, way, locale)}
        onClose={onClose}
        onSaved={made}
      />
    );
  }
  return (
    <Dialog
      title={`Turn ${metric.name} into a key result`}
      onClose={onClose}
      onSubmit={() => setFilling(objective !== undefined)}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" off={!objective}>
            Fill in the key result
          </Button>
        </>
      }
    >
      {objectives.length === 0 ? (
        <div className="stack">
          <p>There is no running objective here that it could belong to.</p>
          <div className="row">
            <Button
              icon="add"
              onClick={() => {
                onClose();
                open({ kind: 'new-objective', teamId: metric.teamId });
              }}
            >
              Write an objective first
            </Button>
          </div>
        </div>
      ) : (
        <div className="stack">
          <Select
            label="Objective"
            value={objectiveId}
            options={objectives.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` }))}
            onChange={setObjectiveId}
          />
          <Select label="To" value={way} options={WAYS} onChange={setWay} />
        </div>
      )}
    </Dialog>
  );
}
