import { useMutation } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import type { ObjectiveView, TeamView } from '../../../../../src/contract/views';
import { readKeyResultSentence } from '../../../../../src/domain/coach/read-key-result-sentence';
import { parseCalendarDay } from '../../../../../src/domain/okr/calendar-day';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { TextField } from '../../ui/text-fields';
import type { KeyResultDraft } from '../okr-forms/key-result-draft';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { draftOfReading, newKeyResultInput } from './new-key-result';
import { readingChips } from './reading-chips';
import { SentenceChips } from './sentence-chips';

const KeyResultForm = latePart(() => import('./key-result-form'));

/** Types a key result as a sentence (PRODUCT §5.7): its fields fill in live, and Enter adds it as a draft. */
export function SentenceInput({ objective, team }: { objective: ObjectiveView; team: TeamView | undefined }) {
  const { formats, accountId } = useAppContext();
  const { workspace, putObjective } = useWorkspaceContext();
  const [sentence, setSentence] = useState('');
  const [id, setId] = useState(newId);
  const [form, setForm] = useState<Partial<KeyResultDraft> | null>(null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLFormElement>(null);
  const today = parseCalendarDay(workspace.today);
  const reading = readKeyResultSentence(sentence, { locale: formats.locale, ...(today ? { today } : {}) });
  const rhythm = team?.rhythm ?? 'weekly';
  const input = newKeyResultInput(reading, { id, objective, ownerId: accountId || null, rhythm });
  const isEmpty = sentence.trim() === '';

  const added = (saved: ObjectiveView) => {
    putObjective(saved);
    const made = saved.keyResults.find((each) => !objective.keyResults.some((old) => old.id === each.id));
    setSaid(made ? `${made.key} added as a draft: ${made.title}` : '');
    setSentence('');
    setId(newId());
    box.current?.querySelector('input')?.focus();
  };
  const save = useMutation({
    mutationFn: (of: NonNullable<typeof input>) => call('keyResult.save', of),
    onSuccess: added,
  });
  const submit = () => {
    if (isEmpty || save.isPending) return;
    setSaid('');
    if (input) save.mutate(input);
    else setForm(draftOfReading(reading, rhythm, formats.locale));
  };
  return (
    <>
      <form
        ref={box}
        className="sentence-input"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="sentence-line">
          <TextField
            label={`A key result of ${objective.key}, as a sentence`}
            placeholder="Reduce support response time from 24 hours to 6 hours"
            value={sentence}
            onChange={(typed) => {
              setSentence(typed);
              save.reset();
            }}
          />
          <Button type="submit" off={isEmpty} busy={save.isPending}>
            {isEmpty || input ? 'Add as draft' : 'Complete…'}
          </Button>
        </div>
        {!isEmpty && <SentenceChips chips={readingChips(reading, formats)} />}
        {!isEmpty && !input && (
          <p className="small subtle">
            What is not said stays blank. Say more, or complete it in the form: nothing is made up.
          </p>
        )}
        {save.error && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </form>
      {form && (
        <Suspense fallback={null}>
          <KeyResultForm objective={objective} given={form} onClose={() => setForm(null)} onSaved={added} />
        </Suspense>
      )}
    </>
  );
}
