import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import type { CheckInView, KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { isMeasured } from '../../../../../src/domain/okr/key-result';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { fieldProblems } from '../../client/call-error';
import { newId } from '../../client/new-id';
import { usePeople } from '../../client/people';
import type { Formats } from '../../format/formats';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { OutcomeBar } from '../../ui/outcome-bar';
import { SectionMessage } from '../../ui/section-message';
import { isChanged } from '../okr-forms/is-changed';
import { useCloseQuestion } from '../okr-forms/use-close-question';
import { DayAndStatus, DoneAnswers, LearnedAnswer } from './check-in-answers';
import {
  type CheckInDraft,
  checkInEffect,
  checkInInput,
  checkInProblems,
  correctCheckIn,
  newCheckIn,
  wouldStand,
} from './check-in-draft';
import { ConfidenceField } from './confidence-field';
import { StepsDoneField } from './steps-done-field';

interface CheckInDialogProps {
  keyResult: KeyResultView;
  /** The organisation's day, `YYYY-MM-DD`. */
  today: string;
  /** Why the server will probably refuse this person; absent when it will not. */
  warning?: string | undefined;
  onClose: () => void;
  /** The objective as it stands then, and what was sent. */
  onSaved: (objective: ObjectiveView, sent: Input<'checkIn.save'>) => void;
  /** The check-in that this one puts right; its words are there to start from. */
  corrects?: CheckInView | undefined;
}

/** A check-in in under a minute: value, confidence, three answers; Ctrl+Enter saves (PRODUCT §2 Check-in). */
export function CheckInDialog({ keyResult, today, warning, onClose, onSaved, corrects }: CheckInDialogProps) {
  const formats = useFormats();
  const [id] = useState(newId);
  const [first] = useState(() =>
    corrects ? correctCheckIn(corrects, keyResult, formats.locale) : newCheckIn(today),
  );
  const [draft, setDraft] = useState(first);
  const leaving = useCloseQuestion(isChanged(first, draft), onClose);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<CheckInDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: (input: Input<'checkIn.save'>) => call('checkIn.save', input),
    onSuccess: (objective, sent) => {
      onSaved(objective, sent);
      onClose();
    },
  });
  const found = checkInProblems(draft, today, formats.locale);
  const refused = fieldProblems(save.error);
  // "Say something" is only worth saying once somebody has tried to save nothing.
  const emptyOnly = draft.value === '' && !tried;
  const { numbers } = keyResult;
  const problem = (field: string) =>
    (field === 'value' && emptyOnly ? undefined : found.get(field)) ?? refused.get(field);
  const submit = () => {
    setTried(true);
    if (found.size > 0 || save.isPending) return;
    const input = checkInInput(draft, { id, keyResult }, formats.locale);
    save.mutate(corrects ? { ...input, corrects: corrects.id } : input);
  };
  const stands = wouldStand(draft.day, keyResult.current, corrects);
  const author = usePeople([corrects?.by ?? null])(corrects?.by ?? null);
  return (
    <Dialog
      title={
        corrects ? `Correct the check-in of ${formats.day(corrects.day, today)}` : `Check in ${keyResult.key}`
      }
      onClose={leaving.close}
      onSubmit={submit}
      footer={leaving.footer(
        <>
          <Button look="subtle" onClick={leaving.close}>
            Cancel
          </Button>
          <Button
            type="submit"
            look="primary"
            busy={save.isPending}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {save.isPending ? 'Saving…' : corrects ? 'Save correction' : 'Save check-in'}
          </Button>
        </>,
      )}
    >
      <div className="stack">
        <p className="subtle people-text" dir="auto">
          {corrects && `${keyResult.key} `}
          {keyResult.title}
        </p>
        {corrects && (
          <p className="small subtle">
            Said by {author?.name ?? '…'}, {formats.moment(corrects.at)}. What it said stays readable.
          </p>
        )}
        {warning && <SectionMessage tone="warning">{warning}</SectionMessage>}
        {save.isError && (
          <ErrorMessage
            error={save.error}
            since={save.submittedAt}
            kept
            onRetry={submit}
            retryLabel="Save again"
          />
        )}
        {numbers.kind === 'milestone' ? (
          <StepsDoneField
            numbers={numbers}
            keyResult={keyResult}
            stepsDone={draft.stepsDone}
            day={draft.day}
            problem={problem('value') ?? problem('stepsDone')}
            onChange={(stepsDone) => change({ stepsDone })}
          />
        ) : (
          <NumberField
            label={stands && !corrects ? 'Value now' : `Value on ${formats.day(draft.day, today)}`}
            value={draft.value}
            unit={keyResult.unit}
            autoFocus
            problem={problem('value')}
            hint={valueHint(keyResult, stands, corrects, formats, today)}
            onChange={(value) => change({ value })}
          />
        )}
        {stands && isMeasured(numbers) && <Effect keyResult={keyResult} typed={draft.value} />}
        <ConfidenceField
          value={draft.confidence}
          before={corrects ? null : keyResult.confidence}
          onChange={(confidence) => change({ confidence })}
        />
        <DoneAnswers draft={draft} problem={problem} onChange={change} />
        <LearnedAnswer draft={draft} problem={problem} onChange={change} />
        <DayAndStatus draft={draft} today={today} problem={problem} onChange={change} />
      </div>
    </Dialog>
  );
}

function valueHint(
  { current, unit, decimals }: KeyResultView,
  stands: boolean,
  corrects: CheckInView | undefined,
  formats: Formats,
  today: string,
): string {
  const empty = 'Leave empty for no new number.';
  if (!current || (stands && corrects)) return empty;
  const said = `${formats.amount(current.value, unit, decimals)} on ${formats.day(current.day, today)}`;
  return stands ? `Last: ${said}. ${empty}` : `A newer value stands: ${said}. ${empty}`;
}

/** What the typed value would do, while it is typed. */
function Effect({ keyResult, typed }: { keyResult: KeyResultView; typed: string }) {
  const formats = useFormats();
  const effect = checkInEffect(keyResult, typed, formats.locale);
  const from = effect?.before ?? keyResult.progress;
  const shown = effect?.after ?? keyResult.progress;
  const words = effect
    ? `${from === null ? 'First value' : `From ${formats.percent(from)}`} to ${formats.percent(effect.after)} of the way${effect.note ? ` (${effect.note})` : ''}; ${formats.percent(keyResult.expected)} expected by today.`
    : `${shown === null ? 'No data yet' : `${formats.percent(shown)} of the way`}; ${formats.percent(keyResult.expected)} expected by today.`;
  return (
    <div className="stack-tight">
      <OutcomeBar progress={shown} expected={keyResult.expected} label={words} />
      <p className="small subtle tabular" aria-live="polite">
        {words}
      </p>
    </div>
  );
}
