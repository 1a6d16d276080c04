import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import type { ProposalsSaved, QueueItem } from '../../../../../src/contract/checkins/answers';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { fieldProblems } from '../../client/call-error';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { LearnedAnswer } from '../check-in/check-in-answers';
import { type CheckInDraft, checkInInput, checkInProblems } from '../check-in/check-in-draft';
import { ConfidenceField } from '../check-in/confidence-field';
import { ProposedValues } from '../check-in/proposed-values';
import { StepsDoneField } from '../check-in/steps-done-field';
import { MoreAnswers } from './more-answers';
import { NO_NUMBER_TYPED, queueDraft } from './queue-draft';
import { QueueHeader } from './queue-header';

interface QueueFormProps {
  item: QueueItem;
  today: string;
  place: { readonly number: number; readonly of: number };
  onSaved: (objective: ObjectiveView, sent: Input<'checkIn.save'>) => void;
  onSkip: () => void;
  onProposals: (saved: ProposalsSaved, confirmed: boolean) => void;
}

/**
 * One check-in of the queue. What was so last time is there already, so that only what changed is asked for; Enter saves
 * and the next comes, all of it by keyboard.
 */
export function QueueForm({ item, today, place, onSaved, onSkip, onProposals }: QueueFormProps) {
  const { keyResult } = item;
  const formats = useFormats();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() => queueDraft(item, today));
  const [tried, setTried] = useState<'save' | 'no-number' | null>(null);
  const change = (part: Partial<CheckInDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: (input: Input<'checkIn.save'>) => call('checkIn.save', input),
    onSuccess: (objective, sent) => onSaved(objective, sent),
  });
  useEffect(() => {
    // A page that opens must not take Jira's focus; from one check-in to the next it goes along.
    if (document.hasFocus()) form.current?.querySelector<HTMLElement>('[data-first] input')?.focus();
  }, []);
  const steps = keyResult.numbers.kind === 'milestone' ? keyResult.numbers : null;
  const typed = steps !== null || draft.value.trim() !== '';
  const found = checkInProblems(draft, today, formats.locale);
  const refused = fieldProblems(save.error);
  const problem = (field: string) => {
    if (field === 'value' && !typed && tried !== 'no-number') return tried ? NO_NUMBER_TYPED : undefined;
    const mute = field === 'value' && tried === null && draft.value.trim() === '';
    return (mute ? undefined : found.get(field)) ?? refused.get(field);
  };
  const send = (said: CheckInDraft) => {
    if (save.isPending) return;
    if (checkInProblems(said, today, formats.locale).size > 0) return;
    save.mutate(checkInInput(said, { id, keyResult }, formats.locale));
  };
  const submit = () => {
    setTried('save');
    if (typed) send(draft);
  };
  const noNewNumber = () => {
    setTried('no-number');
    const said = { ...draft, value: '', stepsDone: null };
    setDraft(said);
    send(said);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (event.altKey && event.code === 'KeyN') noNewNumber();
    else if (event.altKey && event.code === 'KeyS') onSkip();
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className="queue-form stack"
      aria-labelledby={heading}
      noValidate
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <QueueHeader item={item} today={today} place={place} headingId={heading} />
      <ProposedValues
        keyResult={keyResult}
        proposals={item.proposals}
        today={today}
        mayConfirm
        onSaved={onProposals}
      />
      {save.isError && (
        <ErrorMessage
          error={save.error}
          since={save.submittedAt}
          kept
          onRetry={() => save.variables && save.mutate(save.variables)}
          retryLabel="Save again"
        />
      )}
      <div data-first>
        {steps ? (
          <StepsDoneField
            numbers={steps}
            keyResult={keyResult}
            stepsDone={draft.stepsDone}
            day={draft.day}
            problem={problem('value') ?? problem('stepsDone')}
            onChange={(stepsDone) => change({ stepsDone })}
          />
        ) : (
          <NumberField
            label={draft.day === today ? 'Value now' : `Value on ${formats.day(draft.day, today)}`}
            value={draft.value}
            unit={keyResult.unit}
            problem={problem('value')}
            {...(keyResult.current === null
              ? {}
              : {
                  hint: `Last: ${formats.amount(keyResult.current.value, keyResult.unit, keyResult.decimals)} on ${formats.day(keyResult.current.day, today)}.`,
                })}
            onChange={(value) => change({ value })}
          />
        )}
      </div>
      <ConfidenceField
        value={draft.confidence}
        before={keyResult.confidence}
        onChange={(confidence) => change({ confidence })}
      />
      {problem('confidence') && <p className="field-problem">{problem('confidence')}</p>}
      <LearnedAnswer draft={draft} problem={problem} onChange={change} />
      <MoreAnswers draft={draft} today={today} problem={problem} onChange={change} />
      <div className="row">
        <Button
          type="submit"
          look="primary"
          busy={save.isPending}
          aria-keyshortcuts="Enter Control+Enter Meta+Enter"
        >
          {save.isPending ? 'Saving…' : place.number < place.of ? 'Save and next' : 'Save'}
        </Button>
        <Button onClick={noNewNumber} off={save.isPending} aria-keyshortcuts="Alt+N">
          {steps ? 'No step more' : 'No new number'}
        </Button>
        <Button look="subtle" onClick={onSkip} off={save.isPending} aria-keyshortcuts="Alt+S">
          Skip
        </Button>
      </div>
      <p className="small subtle queue-keys">
        Enter saves, from a text Ctrl+Enter · Alt+N no new number · Alt+S skip · 0–9 set the confidence
      </p>
    </form>
  );
}
