import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClosingObjective } from '../../../../../src/contract/reviews/views';
import { isMeasured } from '../../../../../src/domain/okr/key-result';
import { isOpen } from '../../../../../src/domain/okr/lifecycle';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { fieldProblems } from '../../client/call-error';
import { newId } from '../../client/new-id';
import { queryKeys } from '../../client/query-keys';
import { parseNumber, writeNumber } from '../../format/parse-number';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { SaveFooter } from '../okr-forms/save-footer';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { resultWords } from './grade-words';

interface Wish {
  readonly chosen: boolean;
  /** As typed; empty: the old target. */
  readonly target: string;
  /** Id of the successor: the same for a second try, so that twice makes one. */
  readonly newId: string;
}

/** Which key results go on, to which target, and where. */
export function CarryOverDialog({
  objective,
  onClose,
  onCarried,
}: {
  objective: ClosingObjective;
  onClose: () => void;
  onCarried: () => unknown;
}) {
  const formats = useFormats();
  const { frame } = useWorkspaceFrame();
  const open = objective.keyResults.filter(({ continuedBy }) => continuedBy === null);
  const cycles = frame.cycles.filter(({ state, id }) => state !== 'closed' && id !== frame.cycleId);
  const [copyId] = useState(newId);
  const [cycleId, setCycleId] = useState(cycles[0]?.id ?? '');
  const [into, setInto] = useState('copy');
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>(() =>
    Object.fromEntries(
      open.map(({ id, succeeded }) => [id, { chosen: !succeeded, target: '', newId: newId() }]),
    ),
  );
  const there = useQuery({
    queryKey: queryKeys.workspace(null, cycleId),
    queryFn: () => call('workspace.read', { cycleId }),
    enabled: cycleId !== '',
  });
  const change = (id: string, part: Partial<Wish>) =>
    setWishes((before) => {
      const wish = before[id];
      return wish === undefined ? before : { ...before, [id]: { ...wish, ...part } };
    });
  const chosen = open.flatMap((keyResult) => {
    const wish = wishes[keyResult.id];
    return wish?.chosen ? [{ keyResult, wish }] : [];
  });
  const wrong = chosen.some(({ wish }) => Number.isNaN(parseNumber(wish.target, formats.locale)));
  const save = useMutation({
    mutationFn: () =>
      call('close.carryOver', {
        objectiveId: objective.id,
        keyResults: chosen.map(({ keyResult, wish }) => ({
          keyResultId: keyResult.id,
          newId: wish.newId,
          target: parseNumber(wish.target, formats.locale),
        })),
        into:
          into === 'copy'
            ? { kind: 'copy', objectiveId: copyId, cycleId }
            : { kind: 'objective', objectiveId: into },
      }),
    onSettled: onCarried,
  });
  const { data: done } = save;
  if (cycles.length === 0) {
    return (
      <Dialog title={`Carry over from ${objective.key}`} onClose={onClose}>
        <EmptyState title="There is no cycle to carry it over to">
          <p>Plan the next cycle first: “New cycle”, at the top of the page.</p>
        </EmptyState>
      </Dialog>
    );
  }
  if (done?.carried.every(({ linksLeft }) => linksLeft === 0)) {
    const moved = done.carried.reduce((sum, { linksMoved }) => sum + linksMoved, 0);
    return (
      <Dialog
        title="Carried over"
        onClose={onClose}
        footer={
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        }
      >
        <div className="stack-tight" role="status">
          <p>
            In {done.objective.key}:{' '}
            {done.carried.map(({ from, to }) => `${to} continues ${from}`).join(', ')}.
          </p>
          <p>{plural(moved, 'work link')} of open epics and issues moved along.</p>
          <p className="subtle">They are drafts: look over their targets, then activate them.</p>
        </div>
      </Dialog>
    );
  }
  const refused = fieldProblems(save.error);
  const choices = (there.data?.objectives ?? []).filter(
    ({ lifecycle, teamId, id }) => isOpen(lifecycle) && teamId === objective.teamId && id !== objective.id,
  );
  const submit = () => {
    if (chosen.length > 0 && !wrong && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={`Carry over from ${objective.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SaveFooter
          label={`Carry ${plural(chosen.length, 'key result')} over`}
          busy={save.isPending}
          onCancel={onClose}
        />
      }
    >
      <div className="stack">
        {save.error !== null && (
          <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />
        )}
        {done !== undefined && (
          <p role="status">
            Many work links are moving: carry over again to move the rest. Nothing is made twice.
          </p>
        )}
        <div className="field-grid">
          <Select
            label="Into cycle"
            value={cycleId}
            options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              setCycleId(id);
              setInto('copy');
            }}
          />
          <Select
            label="Into objective"
            value={into}
            options={[
              { value: 'copy', label: `A copy of ${objective.key}, as a draft` },
              ...choices.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
            ]}
            onChange={setInto}
          />
        </div>
        <ul className="closing-key-results" aria-label="Key results to carry over">
          {open.map((keyResult) => {
            const wish = wishes[keyResult.id];
            if (wish === undefined) return null;
            const old = isMeasured(keyResult.numbers)
              ? writeNumber(keyResult.numbers.target, formats.locale)
              : '';
            const takesTarget = isMeasured(keyResult.numbers) || keyResult.numbers.kind === 'find-baseline';
            return (
              <li key={keyResult.id} className="closing-key-result">
                <label className="check">
                  <input
                    type="checkbox"
                    checked={wish.chosen}
                    onChange={(event) => change(keyResult.id, { chosen: event.target.checked })}
                  />
                  <span className="people-text" dir="auto">
                    <span className="subtle">{keyResult.key}</span> {keyResult.title}
                    <span className="small subtle"> {resultWords(keyResult, formats)}</span>
                  </span>
                </label>
                {wish.chosen && takesTarget && (
                  <NumberField
                    label={`New target of ${keyResult.key}`}
                    placeholder={old}
                    unit={keyResult.unit}
                    hint={old === '' ? 'From the baseline that was found' : 'Empty: the old target'}
                    value={wish.target}
                    problem={
                      Number.isNaN(parseNumber(wish.target, formats.locale))
                        ? 'Enter the target as a number.'
                        : refused.get(`keyResults.${keyResult.id}.target`)
                    }
                    onChange={(target) => change(keyResult.id, { target })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
