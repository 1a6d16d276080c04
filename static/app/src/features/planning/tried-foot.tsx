import { useState } from 'react';
import type { PlanningView } from '../../../../../src/contract/planning/answers';
import { compareWorkMix } from '../../../../../src/domain/alignment/work-mix';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { doTries } from './do-tries';
import { outcomeLines, triedWords } from './outcome-text';
import type { PlanFigures } from './plan-figures';
import { planText } from './plan-text';
import { settlePlan } from './settle-plan';
import { alignedPercent } from './shares';
import type { PlanPartProps } from './sprint-plan';
import type { Outcome } from './to-do';
import { NOTHING_TRIED, triedCount } from './tries';

/** What is tried so far, the one button that does it, and what came of it. */
export function TriedFoot({
  planning,
  check,
  tries,
  dispatch,
  now,
  tried,
  issues,
  onPlanning,
}: PlanPartProps & {
  now: PlanFigures;
  tried: PlanFigures | null;
  issues: ReadonlyMap<string, Issue>;
  onPlanning: (planning: PlanningView) => void;
}) {
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [unread, setUnread] = useState<unknown>(null);
  const count = triedCount(tries);
  const mix = planning.team?.workMix;
  const percent = (figures: PlanFigures | null) =>
    figures?.alignment && mix ? alignedPercent(compareWorkMix(figures.alignment.shares, mix)) : null;
  const [before, after] = [percent(now), percent(tried)];
  const run = async () => {
    setBusy(true);
    setUnread(null);
    try {
      const done = await doTries({ boardId: planning.board.id, check }, tries);
      setOutcome(done);
      onPlanning(await settlePlan(planning, check, tries));
      dispatch({ type: 'keep', tries: done.left });
    } catch (error) {
      setUnread(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {outcome !== null && (
        <SectionMessage
          tone={outcome.refused.length === 0 ? 'success' : 'warning'}
          title={outcomeLines(outcome).done}
          actions={
            outcome.refused.length > 0 && count > 0 ? (
              <Button icon="refresh" busy={busy} onClick={() => void run()}>
                Try the rest again
              </Button>
            ) : undefined
          }
        >
          {outcome.refused.length > 0 && (
            <ul className="plain-list">
              {outcome.refused.map(({ ids, message }) => (
                <li key={`${ids.join()} ${message}`}>
                  {ids.map((id) => issues.get(id)?.key ?? 'an epic').join(', ')}:{' '}
                  <span dir="auto">{message}</span>
                </li>
              ))}
              <li>What was not done is still tried below.</li>
            </ul>
          )}
        </SectionMessage>
      )}
      {unread !== null && <ErrorMessage error={unread} kept onRetry={() => void run()} />}
      <footer className="planning-foot">
        <div role="status" className="planning-foot-words">
          {count === 0 ? (
            <span className="subtle">Nothing is tried yet.</span>
          ) : (
            <>
              <span>{triedWords(tries)}</span>
              {before !== null && after !== null && (
                <strong className="tabular">
                  {' '}
                  {before} % → {after} % aligned
                </strong>
              )}
            </>
          )}
        </div>
        <CopyButton
          text={() => planText({ planning, check, figures: tried ?? now, issues, formats, tried: count > 0 })}
        />
        <Button
          off={count === 0 || busy}
          look="subtle"
          onClick={() => dispatch({ type: 'keep', tries: NOTHING_TRIED })}
        >
          Discard
        </Button>
        <Button look="primary" busy={busy} off={count === 0} onClick={() => void run()}>
          Do it
        </Button>
      </footer>
    </>
  );
}
