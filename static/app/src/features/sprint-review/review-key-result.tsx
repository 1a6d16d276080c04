import { useState } from 'react';
import type { ReviewKeyResult } from '../../../../../src/contract/sprints/answers';
import { useFormats } from '../../client/app-context';
import type { Person } from '../../client/people';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextArea } from '../../ui/text-fields';
import { ConfidenceField } from '../check-in/confidence-field';
import { ProposedValues } from '../check-in/proposed-values';
import { StepsDoneField } from '../check-in/steps-done-field';
import { contributionWords } from '../okr/contribution-words';
import { ClashNote } from './clash-note';
import type { Clash } from './merge-review';
import type { KeyResultDraft } from './review-draft';
import { beforeWords } from './review-words';

interface ReviewKeyResultProps {
  each: ReviewKeyResult;
  draft: KeyResultDraft;
  /** The day that values are dated to. */
  day: string;
  today: string;
  off: boolean;
  problem: string | undefined;
  clashes: readonly Clash[];
  who: string;
  person: (id: string | null) => Person | undefined;
  sprintName: (id: string) => string | undefined;
  onChange: (part: Partial<KeyResultDraft>) => void;
  /** A proposed value was confirmed or dismissed. */
  onProposals: () => void;
}

/** A key result that the sprint touched: what it was, what it is now, what was learned. */
export function ReviewKeyResultCard(props: ReviewKeyResultProps) {
  const { each, draft, today, off, clashes, who, sprintName, onChange, onProposals } = props;
  const formats = useFormats();
  const { keyResult, role, said } = each;
  return (
    <li className="review-card">
      <div className="row">
        <h3 dir="auto">
          <span className="chip-key">{keyResult.key}</span> {keyResult.title}
        </h3>
        <StatusLozenge code={keyResult.status.code} word={keyResult.status.word} />
      </div>
      <p className="small subtle tabular">{beforeWords(each, sprintName, formats)}</p>
      {off || role === 'ended' ? (
        <>
          <p className="tabular">{contributionWords(each, keyResult, formats)}</p>
          {each.closed !== null && <p className="small">{each.closed}</p>}
          {said?.proposed && said.after !== null && (
            <p className="small">
              {formats.amount(said.after, keyResult.unit, keyResult.decimals)} waits for its owner.
            </p>
          )}
        </>
      ) : null}
      {off ? (
        said?.learned && (
          <p className="people-text" dir="auto">
            {said.learned}
          </p>
        )
      ) : (
        <Fields {...props} />
      )}
      {!off && (
        <ProposedValues
          keyResult={keyResult}
          proposals={each.proposals}
          today={today}
          mayConfirm={role === 'check-in'}
          onSaved={onProposals}
        />
      )}
      {clashes.map((clash) => (
        <ClashNote
          key={clash.field}
          who={who}
          theirs={clash.theirs}
          onTake={() =>
            onChange(clash.field === 'value' ? { value: clash.theirs } : { learned: clash.theirs })
          }
        />
      ))}
      {!off && role === 'check-in' && <Confidence each={each} draft={draft} onChange={onChange} />}
    </li>
  );
}

function Fields({ each, draft, day, today, problem, person, onChange }: ReviewKeyResultProps) {
  const formats = useFormats();
  const { keyResult, role } = each;
  const { numbers } = keyResult;
  const learned = (
    <TextArea
      label="What did we learn, and what will we try next?"
      optional
      limit={LEARNED_LIMIT}
      value={draft.learned}
      onChange={(text) => onChange({ learned: text })}
    />
  );
  if (role === 'ended') return learned;
  if (numbers.kind === 'milestone') {
    return (
      <div className="review-card-fields">
        {role === 'check-in' ? (
          <StepsDoneField
            numbers={numbers}
            keyResult={keyResult}
            stepsDone={draft.stepsDone}
            day={day}
            problem={problem}
            onChange={(stepsDone) => onChange({ stepsDone })}
          />
        ) : (
          <p className="small subtle">Its owner ticks its steps. Say below which one is done.</p>
        )}
        {learned}
      </div>
    );
  }
  const owner = person(keyResult.ownerId)?.name;
  return (
    <div className="review-card-fields">
      <NumberField
        label={
          role === 'proposal'
            ? 'Value you propose'
            : day === today
              ? 'Value now'
              : `Value on ${formats.day(day, today)}`
        }
        value={draft.value}
        unit={keyResult.unit}
        problem={problem}
        hint={
          role === 'proposal'
            ? `${owner ?? 'Its owner'} confirms it in one click. Leave empty for no new number.`
            : valueHint(each, draft, formats.day, today)
        }
        onChange={(value) => onChange({ value })}
      />
      {learned}
    </div>
  );
}

function valueHint(
  { now, said }: ReviewKeyResult,
  draft: KeyResultDraft,
  day: (day: string, today?: string) => string,
  today: string,
): string {
  if (draft.value === '') return 'Empty: no new number.';
  if (said !== null || now === null) return 'Leave empty for no new number.';
  const from = now.from === 'reading' ? 'From automation' : 'From the check-in';
  return `${from}, ${day(now.day, today)}. Change it, or leave it empty for no new number.`;
}

function Confidence({ each, draft, onChange }: Pick<ReviewKeyResultProps, 'each' | 'draft' | 'onChange'>) {
  const [open, setOpen] = useState(draft.confidence !== null);
  if (!open) {
    return (
      <span>
        <Button compact look="subtle" onClick={() => setOpen(true)}>
          Say how confident you are<span className="visually-hidden"> of {each.keyResult.key}</span>
        </Button>
      </span>
    );
  }
  return (
    <ConfidenceField
      value={draft.confidence}
      before={each.keyResult.confidence}
      onChange={(confidence) => onChange({ confidence })}
    />
  );
}

const LEARNED_LIMIT = 4000;
