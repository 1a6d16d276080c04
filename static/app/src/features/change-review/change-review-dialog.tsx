import './change-review.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewsView } from '../../../../../src/contract/reviews/views';
import type { ObjectiveView } from '../../../../../src/contract/views';
import type { ReviewDecision } from '../../../../../src/domain/okr/review-decision';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { TextArea } from '../../ui/text-fields';
import { isChanged } from '../okr-forms/is-changed';
import { editKeyResult } from '../okr-forms/key-result-draft';
import { LONG_TEXT } from '../okr-forms/long-text';
import { SaveFooter } from '../okr-forms/save-footer';
import { useCloseQuestion } from '../okr-forms/use-close-question';
import { useShownProblems } from '../okr-forms/use-shown-problems';
import { newReview, type ReviewDraft, reviewable, reviewInput, reviewProblems } from './review-draft';
import { ReviewedNumbers } from './reviewed-numbers';

const DECISIONS: readonly { value: ReviewDecision; label: string; means: string }[] = [
  { value: 'continue', label: 'Continue', means: 'It goes on as planned.' },
  { value: 'pivot', label: 'Pivot', means: 'It goes on another way: other numbers, other bets.' },
  { value: 'pause', label: 'Pause', means: 'Paused days leave its window; nobody is asked to check in.' },
  { value: 'stop', label: 'Stop', means: 'It is closed today, with the numbers of today.' },
];

/** A change review (PRODUCT §5.8): what changed, what it means, what is decided and why, with the new numbers. */
export function ChangeReviewDialog({
  objective,
  keyResultId,
  onClose,
  onSaved,
  onReload,
}: {
  objective: ObjectiveView;
  /** The key result whose target is to change, when it was opened from there. */
  keyResultId?: string | undefined;
  onClose: () => void;
  onSaved: (saved: ReviewsView) => void;
  onReload: () => Promise<unknown>;
}) {
  const { locale } = useFormats();
  const [id] = useState(newId);
  const [base] = useState(() =>
    newReview(
      reviewable(objective).find((each) => each.id === keyResultId),
      locale,
    ),
  );
  const [draft, setDraft] = useState<ReviewDraft>(base);
  const change = (part: Partial<ReviewDraft>) => setDraft((before) => ({ ...before, ...part }));
  const changed = isChanged(base, draft);
  const leaving = useCloseQuestion(changed, onClose);
  const save = useMutation({
    mutationFn: () => call('review.save', reviewInput(draft, id, objective, locale)),
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const shown = useShownProblems(reviewProblems(draft, locale), save.error);
  const submit = () => {
    shown.showAll();
    if (reviewProblems(draft, locale).size === 0 && !save.isPending) save.mutate();
  };
  const conflict = save.error !== null && asWireError(save.error).code === 'CONFLICT';
  const retry = conflict
    ? () => {
        save.reset();
        void onReload();
      }
    : submit;
  return (
    <Dialog
      title={`Change review of ${objective.key}`}
      onClose={leaving.close}
      onSubmit={submit}
      footer={leaving.footer(
        <SaveFooter busy={save.isPending} onCancel={leaving.close} label="Save the review" />,
      )}
    >
      <div className="stack">
        <p className="subtle people-text" dir="auto">
          {objective.title}
        </p>
        {save.error !== null && (
          <ErrorMessage
            error={save.error}
            since={save.submittedAt}
            kept
            onRetry={retry}
            {...(conflict ? { retryLabel: 'Reload and keep my text' } : {})}
          />
        )}
        <TextArea
          label="What changed?"
          optional
          autoFocus
          placeholder="A competitor, a finding, a dependency, our own priorities"
          limit={LONG_TEXT}
          value={draft.changed}
          onChange={(text) => change({ changed: text })}
        />
        <TextArea
          label="What does it mean?"
          optional
          placeholder="For this objective and for those who rely on it"
          limit={LONG_TEXT}
          value={draft.meaning}
          onChange={(text) => change({ meaning: text })}
        />
        <fieldset className="decision">
          <legend className="field-label">Decision</legend>
          {DECISIONS.map(({ value, label, means }) => (
            <label key={value} className="check">
              <input
                type="radio"
                name="decision"
                value={value}
                checked={draft.decision === value}
                onChange={() => change({ decision: value })}
              />
              <span>
                {label} <span className="small subtle">{means}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TextArea
          label="Why?"
          limit={LONG_TEXT}
          value={draft.reason}
          problem={shown.problem('reason')}
          onChange={(text) => {
            change({ reason: text });
            shown.touch(['reason']);
          }}
        />
        <NumbersPart objective={objective} draft={draft} change={change} problem={shown.problem} />
      </div>
    </Dialog>
  );
}

function NumbersPart({
  objective,
  draft,
  change,
  problem,
}: {
  objective: ObjectiveView;
  draft: ReviewDraft;
  change: (part: Partial<ReviewDraft>) => void;
  problem: (field: string) => string | undefined;
}) {
  const { locale } = useFormats();
  const keyResults = reviewable(objective);
  if (keyResults.length === 0) return null;
  const { numbers } = draft;
  const without = (id: string) => Object.fromEntries(Object.entries(numbers).filter(([each]) => each !== id));
  return (
    <section className="stack-tight" aria-label="New numbers">
      <h3>New numbers</h3>
      <p className="small subtle">
        They hold from today. Older check-ins keep the numbers of their day, and the chart shows the break.
      </p>
      <ul className="review-numbers">
        {keyResults.map((keyResult) => {
          const edited = numbers[keyResult.id];
          return (
            <li key={keyResult.id} className="stack-tight">
              <div className="row">
                <span className="people-text" dir="auto">
                  <span className="subtle">{keyResult.key}</span> {keyResult.title}
                </span>
                <Button
                  compact
                  look="subtle"
                  icon={edited ? 'close' : 'edit'}
                  className="push"
                  onClick={() =>
                    change({
                      numbers: edited
                        ? without(keyResult.id)
                        : { ...numbers, [keyResult.id]: editKeyResult(keyResult, locale) },
                    })
                  }
                >
                  {edited ? 'Leave as it is' : 'Change'}
                  <span className="visually-hidden"> {keyResult.key}</span>
                </Button>
              </div>
              {edited && (
                <ReviewedNumbers
                  draft={edited}
                  problem={(field) => problem(`${keyResult.id}.${field}`)}
                  onChange={(part) =>
                    change({ numbers: { ...numbers, [keyResult.id]: { ...edited, ...part } } })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
