import type { CloseView, RetrospectiveAnswers } from '../../../../../src/contract/reviews/views';
import { call } from '../../client/call';
import { TextArea } from '../../ui/text-fields';
import { LONG_TEXT } from '../okr-forms/long-text';
import { EntryState } from './entry-state';
import type { CloseCache } from './use-close';
import { type EntrySaved, useEntry } from './use-entry';

export const QUESTIONS = {
  causeAndEffect: 'What did we learn about cause and effect?',
  wrongTargets: 'Where was the target or the key result wrong?',
  slowedDown: 'What slowed us down?',
} as const;
const FIELDS = ['causeAndEffect', 'wrongTargets', 'slowedDown'] as const;

/** The three answers of the cycle, or of one team in it; kept as one leaves a field. */
export function RetrospectiveStep({
  view,
  cache,
  editable,
}: {
  view: CloseView;
  cache: CloseCache;
  editable: boolean;
}) {
  const send = async (
    seen: RetrospectiveAnswers,
    now: RetrospectiveAnswers,
  ): Promise<EntrySaved<RetrospectiveAnswers>> => {
    const scope = { cycleId: view.cycle.id, ...(view.teamId === null ? {} : { teamId: view.teamId }) };
    const { retrospective, contested } = await call('close.saveRetrospective', { ...scope, seen, now });
    cache.putRetrospective(retrospective);
    return { stored: retrospective, contested: contested.map(({ field }) => field) };
  };
  const entry = useEntry(view.retrospective, send);
  if (!editable) return <Answers answers={view.retrospective} />;
  return (
    <fieldset className="stack" aria-label="Retrospective" onBlur={entry.keep}>
      {FIELDS.map((field) => (
        <TextArea
          key={field}
          label={QUESTIONS[field]}
          rows={4}
          limit={LONG_TEXT}
          value={entry.shown[field]}
          onChange={(text) => entry.change({ [field]: text })}
        />
      ))}
      <EntryState entry={entry} names={QUESTIONS} />
    </fieldset>
  );
}

/** The three answers to read. */
export function Answers({ answers }: { answers: RetrospectiveAnswers }) {
  return (
    <dl className="closing-answers">
      {FIELDS.map((field) => (
        <div key={field}>
          <dt>{QUESTIONS[field]}</dt>
          <dd className="people-text" dir="auto">
            {answers[field] === '' ? <span className="subtle">No answer</span> : answers[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
