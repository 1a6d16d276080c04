import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateView } from '../../../../../src/contract/portability/answers';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { numbersFrom, type TemplateKeyResult } from '../../../../../src/domain/templates/template';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import type { Formats } from '../../format/formats';
import { parseNumber } from '../../format/parse-number';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-fields';

interface Draft {
  readonly id: string;
  readonly wanted: boolean;
  readonly typed: string;
}

/** What of a template is wanted, and where its numbers stand now. */
export function TemplateForm({
  template,
  place,
  onBack,
  onClose,
  onSaved,
}: {
  template: TemplateView;
  place: { readonly teamId: string; readonly cycleId: string };
  onBack: () => void;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}) {
  const { formats, accountId } = useAppContext();
  const [id] = useState(newId);
  const [title, setTitle] = useState(template.title);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    template.keyResults.map(() => ({ id: newId(), wanted: true, typed: '' })),
  );
  const change = (at: number, part: Partial<Draft>) =>
    setDrafts((before) => before.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const baselines = drafts.map(({ typed }) => parseNumber(typed, formats.locale));
  const flawed =
    title.trim() === '' || drafts.some(({ wanted }, at) => wanted && Number.isNaN(baselines[at] ?? 0));
  const use = useMutation({
    mutationFn: () =>
      call('template.use', {
        templateId: template.id,
        objective: { id, ...place, title, ownerId: accountId },
        keyResults: drafts.flatMap((draft, at) =>
          draft.wanted ? [{ id: draft.id, place: at, baseline: baselines[at] ?? null }] : [],
        ),
      }),
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const submit = () => {
    if (!flawed && !use.isPending) use.mutate();
  };
  return (
    <Dialog
      title={template.name}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button look="primary" busy={use.isPending} off={flawed} onClick={submit}>
            Create the draft
          </Button>
        </>
      }
    >
      <div className="stack">
        {use.error && <ErrorMessage error={use.error} since={use.submittedAt} kept onRetry={submit} />}
        <TextField
          label="Objective"
          value={title}
          onChange={setTitle}
          problem={title.trim() === '' ? 'Give it a title.' : undefined}
        />
        <p className="subtle">
          Say where each number stands now, and its target follows. What you leave empty begins by finding
          that out.
        </p>
        {template.keyResults.map((keyResult, at) => {
          const draft = drafts[at];
          if (!draft) return null;
          const baseline = baselines[at] ?? null;
          const moves = keyResult.numbers.kind === 'increase' || keyResult.numbers.kind === 'decrease';
          return (
            <div key={draft.id} className="template-key-result">
              <label className="template-check">
                <input
                  type="checkbox"
                  checked={draft.wanted}
                  onChange={(event) => change(at, { wanted: event.target.checked })}
                />
                <span dir="auto">
                  {keyResult.title}
                  {keyResult.guardrail && <span className="subtle"> · guardrail</span>}
                </span>
              </label>
              {draft.wanted && moves && (
                <NumberField
                  label={`Now: ${keyResult.title}`}
                  optional
                  unit={keyResult.unit}
                  value={draft.typed}
                  onChange={(typed) => change(at, { typed })}
                  problem={Number.isNaN(baseline ?? 0) ? 'Enter a number, or leave it empty.' : undefined}
                />
              )}
              <p className="subtle small">
                {numbersWords(keyResult, Number.isNaN(baseline ?? 0) ? null : baseline, formats)}
              </p>
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}

/** What its numbers will be, in words. */
function numbersWords(keyResult: TemplateKeyResult, baseline: number | null, formats: Formats): string {
  const { unit, decimals } = keyResult;
  const numbers = numbersFrom(keyResult, baseline);
  const amount = (value: number) => formats.amount(value, unit, decimals);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
      return `From ${amount(numbers.baseline)} to ${amount(numbers.target)}`;
    case 'reach':
      return `Reach ${amount(numbers.target)}`;
    case 'keep-within': {
      const lower = numbers.lower === null ? [] : [`at least ${amount(numbers.lower)}`];
      const upper = numbers.upper === null ? [] : [`at most ${amount(numbers.upper)}`];
      return `Keep ${[...lower, ...upper].join(', ')}`;
    }
    case 'milestone':
      return numbers.form === 'yes-no' ? 'Done or not' : numbers.steps.map((step) => step.title).join(' → ');
    case 'find-baseline':
      return 'Begins by finding its baseline';
  }
}
