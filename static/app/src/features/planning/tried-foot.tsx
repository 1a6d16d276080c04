import { compareWorkMix } from '../../../../../src/domain/alignment/work-mix';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { triedWords } from './outcome-text';
import type { PlanFigures } from './plan-figures';
import { planText } from './plan-text';
import { alignedPercent } from './shares';
import type { PlanPartProps } from './sprint-plan';
import { triedCount } from './tries';
import type { Doing } from './use-doing';

/** What is tried so far, and the one button that does it. */
export function TriedFoot({
  planning,
  check,
  tries,
  dispatch,
  now,
  tried,
  issues,
  doing,
}: PlanPartProps & {
  now: PlanFigures;
  tried: PlanFigures | null;
  issues: ReadonlyMap<string, Issue>;
  doing: Doing;
}) {
  const formats = useFormats();
  const count = triedCount(tries);
  const mix = planning.team?.workMix;
  const percent = (figures: PlanFigures | null) =>
    figures?.alignment && mix ? alignedPercent(compareWorkMix(figures.alignment.shares, mix)) : null;
  const [before, after] = [percent(now), percent(tried)];
  const text = () => planText({ planning, check, figures: tried ?? now, issues, formats, tried: count > 0 });
  return (
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
      <CopyButton text={text} />
      <Button off={count === 0 || doing.busy} look="subtle" onClick={() => dispatch({ type: 'discard' })}>
        Discard
      </Button>
      <Button look="primary" busy={doing.busy} off={count === 0} onClick={doing.run}>
        Do it
      </Button>
    </footer>
  );
}
