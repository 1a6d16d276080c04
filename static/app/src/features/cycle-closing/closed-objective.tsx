import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClosingKeyResult, ClosingObjective } from '../../../../../src/contract/reviews/views';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { parseNumber } from '../../format/parse-number';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { mayEditObjective } from '../workspace/workspace-rights';
import { CarryOverDialog } from './carry-over-dialog';
import type { CloseCache } from './use-close';

/** What can still be done with a closed objective: carry its key results over, and grade what was pending. */
export function ClosedObjectives({
  objectives,
  cache,
}: {
  objectives: readonly ClosingObjective[];
  cache: CloseCache;
}) {
  const { rights, teamOf } = useWorkspaceFrame();
  const [carrying, setCarrying] = useState<ClosingObjective | null>(null);
  const mine = objectives.filter(
    (each) => each.lifecycle === 'closed' && mayEditObjective(rights, each, teamOf(each)),
  );
  const left = mine.filter(({ keyResults }) => keyResults.some(({ continuedBy }) => continuedBy === null));
  const pending = mine.flatMap((objective) =>
    objective.keyResults
      .filter(({ closed }) => closed !== null && closed.grade === null)
      .map((keyResult) => ({ objective, keyResult })),
  );
  if (left.length === 0 && pending.length === 0) return null;
  return (
    <div className="stack screen-only">
      {pending.length > 0 && (
        <section className="stack-tight" aria-label="Grades pending">
          <h3>Grades pending</h3>
          <ul className="closing-key-results">
            {pending.map(({ objective, keyResult }) => (
              <PendingGrade key={keyResult.id} objective={objective} keyResult={keyResult} cache={cache} />
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 && (
        <section className="stack-tight" aria-label="Carry over">
          <h3>Carry over</h3>
          <p className="small subtle">
            What goes on gets a successor: its value of the end is the new baseline, and its open epics and
            issues move with it.
          </p>
          <ul className="closing-key-results">
            {left.map((objective) => (
              <li key={objective.id} className="row">
                <span className="people-text" dir="auto">
                  <span className="subtle">{objective.key}</span> {objective.title}
                </span>
                <Button compact className="push" onClick={() => setCarrying(objective)}>
                  Carry over…<span className="visually-hidden"> {objective.key}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {carrying && (
        <CarryOverDialog objective={carrying} onClose={() => setCarrying(null)} onCarried={cache.readAll} />
      )}
    </div>
  );
}

function PendingGrade({
  objective,
  keyResult,
  cache,
}: {
  objective: ClosingObjective;
  keyResult: ClosingKeyResult;
  cache: CloseCache;
}) {
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const value = parseNumber(typed, formats.locale);
  const save = useMutation({
    mutationFn: () =>
      call('close.gradePending', {
        objectiveId: objective.id,
        keyResultId: keyResult.id,
        value,
        grade: null,
      }),
    onSuccess: cache.putObjective,
  });
  const problem = Number.isNaN(value) ? 'Enter the value as a number.' : undefined;
  return (
    <li className="closing-key-result">
      <p className="people-text" dir="auto">
        <span className="subtle">{keyResult.key}</span> {keyResult.title}
      </p>
      {save.error !== null && <ErrorMessage error={save.error} since={save.submittedAt} kept />}
      <div className="row closing-pending">
        <NumberField
          label={`Value of ${keyResult.key} measured since`}
          hint="Empty: its last value"
          unit={keyResult.unit}
          value={typed}
          problem={problem}
          onChange={setTyped}
        />
        <Button busy={save.isPending} off={problem !== undefined} onClick={() => save.mutate()}>
          Grade<span className="visually-hidden"> {keyResult.key}</span>
        </Button>
      </div>
    </li>
  );
}
