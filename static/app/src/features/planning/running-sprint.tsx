import { useMemo } from 'react';
import { PLAN_SOURCE_WORDS } from '../../../../../src/domain/alignment/planned-done';
import { roomFor } from '../../../../../src/domain/alignment/room';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { AddedIssue } from './added-issue';
import { targetChoices } from './choices';
import { effortWords } from './effort-words';
import { issuesIn, type PlanFigures } from './plan-figures';
import type { PlanPartProps } from './sprint-plan';
import type { Suggester } from './suggester';
import { useFocusAfter } from './use-focus-after';

/** Of a sprint that runs: what came in since its start, and what has not been started and could make room (PRODUCT §5.4). */
export default function RunningSprint({
  planning,
  check,
  tries,
  dispatch: plainly,
  now,
  tried,
  issues,
  suggester,
}: PlanPartProps & {
  now: PlanFigures;
  tried: PlanFigures | null;
  issues: ReadonlyMap<string, Issue>;
  suggester: Suggester | null;
}) {
  const formats = useFormats();
  const [title, dispatch] = useFocusAfter(plainly);
  const choices = useMemo(() => targetChoices(planning), [planning]);
  const shown = tried ?? now;
  const added = check.issues.filter(({ planned, addedOn }) => !planned && addedOn !== null);
  const weigh = (ids: Iterable<string>, figures: PlanFigures) =>
    [...ids].reduce((sum, id) => sum + (figures.effort.get(id) ?? 0), 0);
  const needed = check.overload + weigh(tries.in.keys(), shown) - weigh(tries.out, now);
  const room = roomFor(
    issuesIn(check, tries)
      .filter(({ id }) => !tries.in.has(id))
      .map(({ id, category }) => ({
        id,
        category,
        effort: shown.effort.get(id) ?? 0,
        side: shown.alignment?.byIssue.get(id)?.side ?? 'unaligned',
      })),
    needed,
  );
  const source = check.plannedFrom === null ? null : PLAN_SOURCE_WORDS[check.plannedFrom];
  return (
    <section className="stack-tight" aria-labelledby="plan-added">
      <h2 id="plan-added" ref={title} tabIndex={-1}>
        Added since the start <span className="subtle tabular">{plural(added.length, 'issue')}</span>
      </h2>
      {source && <p className="small subtle">{source}</p>}
      {added.length === 0 && <p className="subtle">Nothing came into the sprint since it started.</p>}
      <ul className="plan-issues">
        {added.map((issue) => (
          <AddedIssue
            key={issue.id}
            issue={issue}
            shown={issues.get(issue.id)}
            serves={servedBy(issue.id)}
            tries={tries}
            dispatch={dispatch}
            suggester={suggester}
            choices={choices}
            boardId={planning.board.id}
            today={planning.today}
          />
        ))}
      </ul>
      {needed > 0 && (
        <>
          <h3>What could make room</h3>
          <p className="subtle">
            The sprint holds {effortWords(needed, shown.unit, formats)} more than was planned.{' '}
            {room.issues.length === 0
              ? 'Everything in it has been started.'
              : room.enough
                ? 'These have not been started, the lowest rank and the least aligned first:'
                : 'What has not been started is less than that:'}
          </p>
          <ul className="plan-issues">
            {room.issues.map(({ id, effort }) => (
              <li key={id} className="plan-issue has-action">
                <span className="plan-issue-text">
                  <span className="plan-key">{issues.get(id)?.key ?? '…'}</span>{' '}
                  <span dir="auto">{issues.get(id)?.summary ?? ''}</span>
                </span>
                <span className="small subtle tabular">{effortWords(effort, shown.unit, formats)}</span>
                <Button compact onClick={() => dispatch({ type: 'out', ids: [id] })}>
                  Try without<span className="visually-hidden"> {issues.get(id)?.key}</span>
                </Button>
              </li>
            ))}
          </ul>
          {room.issues.length > 1 && (
            <div className="row">
              <Button compact onClick={() => dispatch({ type: 'out', ids: room.issues.map(({ id }) => id) })}>
                Try without all of them
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );

  function servedBy(issueId: string): string[] {
    const shares = shown.alignment?.byIssue.get(issueId)?.shares ?? [];
    const names = new Map([
      ...planning.keyResults.map(({ id, key, title }) => [id, `${key} ${title}`] as const),
      ...planning.areas.map(({ id, key, name }) => [id, `${key} ${name}`] as const),
      ...[...tries.links.values()].flat().map(({ id, key, title }) => [id, `${key} ${title}`] as const),
    ]);
    return shares.flatMap(({ id }) => names.get(id) ?? []);
  }
}
