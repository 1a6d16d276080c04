import { view as bridge } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Input } from '../../../../../src/contract/api';
import type { SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { fieldProblems } from '../../client/call-error';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { useSprints } from '../workspace/key-result/sprints';
import { type Clash, mergeReview } from './merge-review';
import {
  EMPTY_LINE,
  type KeyResultDraft,
  type LineDraft,
  openLines,
  openReview,
  reviewInput,
  valueProblems,
} from './review-draft';
import { ReviewHeader } from './review-header';
import { ReviewKeyResultCard } from './review-key-result';
import { ReviewLineCard } from './review-line';
import { EarlierReviews, ReviewNotes } from './review-notes';
import { reviewText } from './review-text';
import { type Saved, SavedNote } from './saved-note';

/** From here on lines are drawn only when they are seen. */
const MANY = 40;

interface ReviewFormProps {
  view: SprintReviewView;
  /** The review as a save left it. */
  onView: (view: SprintReviewView) => void;
  onReload: () => void;
  other?: ReactNode;
}

/** The open review: every line, every key result it touched, and one button. Ctrl+Enter saves. */
export function ReviewForm({ view, onView, onReload, other }: ReviewFormProps) {
  const { formats, place } = useAppContext();
  const { locale } = formats;
  // What the draft was begun on: a save or a conflict moves it on.
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(() => openReview(view, locale));
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [conflict, setConflict] = useState<SprintReviewView | null>(null);
  /** Version that was on the screen before the conflict. */
  const [opened, setOpened] = useState(view.revision);
  const [tried, setTried] = useState(false);
  const main = useRef<HTMLElement>(null);
  const known = useRef(view);
  /** Version that the latest save of this screen was answered with. */
  const answered = useRef<number | null>(null);
  // Read again, because a proposed value was confirmed or somebody else saved: what was written here stays.
  useEffect(() => {
    if (view === known.current) return;
    known.current = view;
    if (view.revision < Math.max(base.revision, answered.current ?? 0)) return;
    // The save itself says what it comes to.
    if (view.revision === answered.current && view.revision !== base.revision) return;
    const merged = mergeReview(base, draft, view, locale);
    setDraft(merged.draft);
    setBase(view);
    if (view.revision === base.revision) return;
    setClashes(merged.clashes);
    setOpened(base.revision);
    setConflict(view);
    setSaved(null);
  }, [view, base, draft, locale]);
  const save = useMutation({
    mutationFn: (input: Input<'sprints.saveReview'>) => call('sprints.saveReview', input),
    onSuccess: (answer) => {
      answered.current = answer.review.revision;
      onView(answer.review);
      setBase(answer.review);
      setTried(false);
      if (answer.outcome === 'conflict') {
        const merged = mergeReview(base, draft, answer.review, locale);
        setDraft(merged.draft);
        setClashes(merged.clashes);
        setOpened(base.revision);
        setConflict(answer.review);
        return;
      }
      setDraft(openReview(answer.review, locale));
      setClashes([]);
      setConflict(null);
      setSaved(answer);
    },
  });
  const person = usePeople([
    base.reviewed?.by ?? null,
    ...base.earlier.map(({ by }) => by),
    ...base.keyResults.map(({ keyResult }) => keyResult.ownerId),
  ]);
  const { data: sprints } = useSprints(base.keyResults.flatMap(({ meanwhile }) => meanwhile));
  const titles = new Map([
    ...base.keyResults.map(({ keyResult }) => [keyResult.key, keyResult.title] as const),
    ...base.areas.map(({ key, name }) => [key, name] as const),
  ]);
  const off = base.refusal !== null;
  const open = openLines(base.lines, draft);
  const problems = valueProblems(draft, locale);
  const refused = fieldProblems(save.error);
  const who = person(conflict?.reviewed?.by ?? null)?.name ?? 'Somebody else';

  const changeLine = (id: string, part: Partial<LineDraft>) =>
    setDraft((before) => ({
      ...before,
      lines: { ...before.lines, [id]: { ...(before.lines[id] ?? EMPTY_LINE), ...part } },
    }));
  const changeKeyResult = (key: string, part: Partial<KeyResultDraft>) =>
    setDraft((before) => {
      const known = before.keyResults[key];
      if (known === undefined) return before;
      return { ...before, keyResults: { ...before.keyResults, [key]: { ...known, ...part } } };
    });
  const submit = () => {
    if (off || save.isPending) return;
    setTried(true);
    setSaved(null);
    const missing = open[0];
    if (missing) {
      main.current?.querySelector<HTMLElement>('.review-line.is-open input')?.focus();
      return;
    }
    if (problems.size > 0) return main.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    save.mutate(reviewInput(base, draft, locale));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const said = base.lines.length - open.length;
  const label = base.reviewed === null ? 'Save review' : 'Save correction';

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the whole view, the button does the same
    <div className="tagging" onKeyDown={onKeyDown}>
      <ReviewHeader view={base}>
        {other}
        <CopyButton compact text={() => reviewText(base, formats, draft)} />
      </ReviewHeader>
      <main ref={main} className="tagging-main">
        {saved && <SavedNote saved={saved} />}
        {conflict && (
          <SectionMessage tone="warning" title="Nothing was saved yet: the review changed meanwhile">
            <p>
              {conflict.reviewed === null || conflict.revision === opened
                ? 'The lines of the goal are not what you saw. What you said is still here.'
                : `${who} reviewed this sprint while you did. Their answers stand where you gave none; where both of you did, yours stand and theirs are beside.`}{' '}
              Save again when it is right.
            </p>
          </SectionMessage>
        )}
        {save.isError && (
          <ErrorMessage
            error={save.error}
            since={save.submittedAt}
            kept
            onRetry={submit}
            retryLabel="Save again"
          />
        )}
        <ReviewNotes view={base} person={person} />
        <section className="stack-tight" aria-labelledby="review-lines">
          <h2 id="review-lines">What became of the sprint goal</h2>
          {base.lines.length === 0 ? (
            <EmptyState title="This sprint has no goal">
              <p>
                There is nothing to review but its work. Give the next sprint a goal, and tag its lines with
                the key results they serve: then the review asks what became of each.
              </p>
            </EmptyState>
          ) : (
            <ul className={base.lines.length > MANY ? 'goal-lines is-many' : 'goal-lines'}>
              {base.lines.map((line) => (
                <ReviewLineCard
                  key={line.id}
                  line={line}
                  draft={draft.lines[line.id] ?? EMPTY_LINE}
                  titles={titles}
                  off={off}
                  missing={tried && open.some(({ id }) => id === line.id)}
                  clashes={clashes.filter(({ of, id }) => of === 'line' && id === line.id)}
                  who={who}
                  onChange={(part) => changeLine(line.id, part)}
                />
              ))}
            </ul>
          )}
        </section>
        {base.keyResults.length > 0 && (
          <section className="stack-tight" aria-labelledby="review-key-results">
            <h2 id="review-key-results">Key results it touched</h2>
            <ul className="review-cards plain-list">
              {base.keyResults.map((each) => {
                const { key } = each.keyResult;
                const current = draft.keyResults[key];
                if (current === undefined) return null;
                return (
                  <ReviewKeyResultCard
                    key={key}
                    each={each}
                    draft={current}
                    day={base.day}
                    today={base.today}
                    off={off}
                    problem={
                      problems.get(key) ??
                      refused.get(`keyResults.${key}.value`) ??
                      refused.get(`keyResults.${key}.day`)
                    }
                    clashes={clashes.filter(({ of, id }) => of === 'key-result' && id === key)}
                    who={who}
                    person={person}
                    sprintName={(id) => sprints?.get(id)?.name}
                    onChange={(part) => changeKeyResult(key, part)}
                    onProposals={onReload}
                  />
                );
              })}
            </ul>
          </section>
        )}
        <EarlierReviews earlier={base.earlier} person={person} />
      </main>
      {(!off || place.inModal) && (
        <footer className="tagging-foot">
          {!off && (
            <Button
              look="primary"
              busy={save.isPending}
              onClick={submit}
              aria-keyshortcuts="Control+Enter Meta+Enter"
            >
              {save.isPending ? 'Saving…' : label}
            </Button>
          )}
          <Button look="subtle" onClick={() => void bridge.close().catch(() => undefined)}>
            {off || saved ? 'Close' : 'Cancel'}
          </Button>
          {!off && base.lines.length > 0 && (
            <span className="small subtle push" aria-live="polite">
              {open.length === 0
                ? 'Every line has its answer'
                : `${said} of ${base.lines.length} lines answered`}
            </span>
          )}
        </footer>
      )}
    </div>
  );
}
