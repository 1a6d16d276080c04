import { view } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Answer, Input } from '../../../../../src/contract/api';
import type { KeyResultChoice, TaggingView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Claims } from './claims';
import { type Conflict, resolveConflict } from './conflict';
import { ConflictScreen } from './conflict-screen';
import { DraftOffer } from './draft-offer';
import { GoalLines } from './goal-lines';
import { composeGoal, measured, previewGoal } from './goal-preview';
import { GoalLength, GoalPreviewBox } from './goal-preview-box';
import { leave } from './leave';
import { Notices } from './notices';
import { again, withDraft, withDraftedGoal, withNewGoal } from './save-variants';
import { SprintHeader } from './sprint-header';
import { type Ended, EndMessage, Unmatched } from './tagging-messages';
import { claimable, isUntouched, openState, reduceTagging, saveInput } from './tagging-state';
import { useTaggingSave } from './use-tagging-save';
import { whatChanged } from './what-changed';
import { whyNotSaved } from './why-not-saved';
import { WriteGoal, type WrittenLine } from './write-goal';

/** The open goal: lines with their tags, claims, and one button that saves all of it. */
export function TaggingForm({
  opened,
  boardId,
  onReview,
}: {
  opened: TaggingView;
  boardId: string | null;
  onReview: () => void;
}) {
  const [state, dispatch] = useReducer(reduceTagging, opened, openState);
  const [written, setWritten] = useState<readonly WrittenLine[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const main = useRef<HTMLElement>(null);
  const lastChanged = useRef(false);
  const lastInput = useRef<Input<'tagging.save'> | null>(null);

  const onSaved = (saved: Answer<'tagging.save'>) => {
    if (saved.outcome === 'conflict') return setConflict(saved);
    setConflict(null);
    setWritten([]);
    dispatch({ type: 'open', view: saved.tagging });
    if (saved.outcome === 'drafted') return setEnded({ kind: 'drafted', reason: saved.reason });
    setEnded({ kind: 'saved' });
    if (saved.tagging.notices.length === 0) leave(saved.wroteToJira, lastChanged.current);
  };
  const onRefused = (error: unknown) => {
    if (asWireError(error).code !== 'CONFLICT') return;
    // The header tells what the refusal is about; what was chosen stays. Without an answer it stays as it was.
    call('tagging.open', { sprintId: opened.sprint.id, ...(boardId === null ? {} : { boardId }) })
      .then((now) => dispatch({ type: 'sprint', sprint: now.sprint }))
      .catch(() => undefined);
  };
  const saving = useTaggingSave(onSaved, onRefused);
  const save = (input: Input<'tagging.save'>) => {
    // An amount that cannot be read would be left out: the person puts it right first.
    const wrong = main.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    lastInput.current = input;
    setEnded(null);
    saving.save(input);
  };
  const discarding = useMutation({
    mutationFn: () => call('tagging.discardDraft', { sprintId: opened.sprint.id }),
    onSuccess: (view) => dispatch({ type: 'open', view }),
  });

  const { base } = state;
  const empty = base.goal === '';
  const preview = useMemo(
    () => (empty ? measured(composeGoal(written)) : previewGoal(base.goal, state.lines)),
    [empty, written, base.goal, state.lines],
  );
  const claimed: readonly KeyResultChoice[] = empty
    ? written.flatMap(({ key }) => state.known[key] ?? [])
    : claimable(state);
  const nothingWritten = empty && preview.text === '';
  const changed = useMemo(() => whatChanged(state), [state]);
  // The same refusal for ever helps nobody: whoever was told that the sprint has moved on saves all the same.
  const refused = saving.isError && asWireError(saving.error).code === 'CONFLICT';
  const drafting = ended?.kind === 'drafted';
  const shown = useRef(opened);
  useEffect(() => {
    // What somebody else saved meanwhile. Under one's own choices nothing moves: saving shows both then.
    if (shown.current === opened || written.length > 0 || conflict || saving.isPending) return;
    if (!isUntouched(state)) return;
    shown.current = opened;
    dispatch({ type: 'open', view: opened });
  });
  const off = preview.tooLong || (empty ? nothingWritten : !changed.lines && !changed.claims);

  const accept = () => {
    if (off || conflict) return;
    lastChanged.current = changed.claims;
    const input = saveInput(state, { boardId, asDraft: drafting });
    const wanted = empty ? withNewGoal(input, state, written, preview.text) : input;
    save(refused ? again(wanted, saving.error) : wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    accept();
  };
  const proposals = state.lines.reduce((count, line) => count + line.proposed.length, 0);
  const label = drafting
    ? 'Keep as a draft'
    : refused
      ? 'Save again'
      : proposals > 0 || (empty && written.length > 0)
        ? 'Accept and save'
        : 'Save';

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the whole view, the button does the same
    <div className="tagging" onKeyDown={onKeyDown}>
      <SprintHeader tagging={base} onReview={onReview} />
      <main ref={main} className="tagging-main">
        {ended && <EndMessage ended={ended} />}
        <Notices notices={base.notices} />
        {saving.isError && (
          <ErrorMessage
            error={whyNotSaved(saving.error)}
            since={saving.submittedAt}
            kept
            onRetry={
              refused ? undefined : () => lastInput.current && save(again(lastInput.current, saving.error))
            }
            retryLabel="Save again"
          />
        )}
        {discarding.isError && <ErrorMessage error={discarding.error} onRetry={() => discarding.mutate()} />}
        {conflict ? (
          <ConflictScreen
            conflict={conflict}
            busy={saving.isPending}
            onResolve={(sides) => {
              const next = resolveConflict(state, conflict, sides);
              dispatch({ type: 'become', state: next });
              save(saveInput(next, { boardId }));
            }}
          />
        ) : (
          <>
            {base.draft && ended?.kind !== 'drafted' && (
              <DraftOffer
                draft={base.draft}
                lines={base.lines}
                busy={saving.isPending || discarding.isPending}
                onDiscard={() => discarding.mutate()}
                onApply={() => {
                  if (!base.draft) return;
                  const next = withDraft(state, base.draft);
                  dispatch({ type: 'become', state: next });
                  const input = saveInput(next, { boardId });
                  save(empty ? withDraftedGoal(input, base.draft) : input);
                }}
              />
            )}
            {base.sprint.state === 'closed' && (
              <SectionMessage>
                This sprint is closed. Tags added now change how its goal reads, and what its moves are shown
                beside.
              </SectionMessage>
            )}
            {base.unmatched.length > 0 && <Unmatched lines={base.unmatched} />}
            {empty ? (
              <WriteGoal
                choices={base.choices}
                boardId={boardId}
                lines={written}
                onChange={setWritten}
                onLearn={(choice) => dispatch({ type: 'add', index: -1, choice })}
              />
            ) : (
              <GoalLines state={state} boardId={boardId} dispatch={dispatch} />
            )}
            <Claims key={base.revision} choices={claimed} claims={state.claims} dispatch={dispatch} />
            {!nothingWritten && <GoalPreviewBox preview={preview} />}
          </>
        )}
      </main>
      {!conflict && (
        <footer className="tagging-foot">
          <Button
            look="primary"
            busy={saving.isPending}
            off={off}
            onClick={accept}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {saving.isPending ? 'Saving…' : label}
          </Button>
          <Button look="subtle" onClick={() => void view.close().catch(() => undefined)}>
            Cancel
          </Button>
          {proposals > 0 && (
            <span className="small subtle">
              {proposals === 1 ? '1 proposal' : `${proposals} proposals`} will be accepted
            </span>
          )}
          <span className="push">
            <GoalLength preview={preview} />
          </span>
        </footer>
      )}
    </div>
  );
}
