import { useState } from 'react';
import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { meanwhileWords } from '../../../../../../src/domain/alignment/contribution-line';
import { useFormats } from '../../../client/app-context';
import { plural } from '../../../format/plural';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorMessage } from '../../../ui/error-message';
import { Lozenge } from '../../../ui/lozenge';
import { contributionWords } from '../../okr/contribution-words';
import { openTagging } from '../../panel/open-tagging';
import { ACTUAL_TONES, ACTUAL_WORDS } from '../../sprint-review/review-words';
import type { JiraSprint } from './sprints';
import { useOlderContributions } from './use-older-contributions';

const FIRST = 6;

interface ContributionsProps {
  keyResult: KeyResultView;
  contributions: KeyResultPage['contributions'];
  sprints: ReadonlyMap<string, JiraSprint> | undefined;
  /** Jira has answered. */
  read: boolean;
  /** Tag sprint goal was opened from here and closed again. */
  onTagged: () => void;
}

const byEnd = (a: { readonly end: string | null }, b: { readonly end: string | null }) =>
  (a.end ?? '9999') < (b.end ?? '9999') ? 1 : -1;

/** Sprints that carried its tag: what they claimed, and what moved while they ran. */
export function Contributions({ keyResult, contributions, sprints, read, onTagged }: ContributionsProps) {
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const older = useOlderContributions(
    { objectiveId: keyResult.objectiveId, keyResultId: keyResult.id },
    contributions,
  );
  const ordered = [...contributions, ...older.contributions].sort(byEnd);
  const shown = all ? ordered : ordered.slice(0, FIRST);
  return (
    <section className="stack-tight" aria-labelledby="contributions">
      <h2 id="contributions">
        Sprints <span className="subtle small">{ordered.length > 0 && ordered.length}</span>
      </h2>
      {ordered.length === 0 && (
        <EmptyState title="No sprint serves it yet">
          <p>
            Tag a line of a sprint goal with {keyResult.key}: in the backlog, open the sprint’s menu (⋯) and
            choose “Tag sprint goal”.
          </p>
        </EmptyState>
      )}
      <ol className="entries">
        {shown.map((contribution) => {
          const sprint = sprints?.get(contribution.sprintId);
          const { start, end } = contribution;
          return (
            <li key={contribution.sprintId} className="entry">
              <div className="row">
                <strong dir="auto">
                  {sprint?.name ??
                    contribution.deletedName ??
                    (read ? 'A sprint that you may not see, or that is gone' : '…')}
                </strong>
                {contribution.deletedName !== undefined && <Lozenge>Deleted in Jira</Lozenge>}
                {start !== null && end !== null && (
                  <span className="small subtle">{formats.dayRange(start, end)}</span>
                )}
                {contribution.withdrawn !== null && (
                  <Lozenge>Withdrawn {formats.day(contribution.withdrawn)}</Lozenge>
                )}
                {sprint && <TagButton sprint={sprint} onTagged={onTagged} />}
              </div>
              <p className="tabular">{contributionWords(contribution, keyResult, formats)}</p>
              <Reviewed contribution={contribution} keyResult={keyResult} sprints={sprints} />
              {sprint?.goal && (
                <p className="small subtle people-text entry-text" dir="auto">
                  {sprint.goal}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {ordered.length > shown.length && (
        <div className="row">
          <Button compact onClick={() => setAll(true)}>
            Show {plural(ordered.length - shown.length, 'earlier sprint')}
          </Button>
        </div>
      )}
      {older.error && <ErrorMessage error={older.error} onRetry={older.readMore} />}
      {ordered.length === shown.length && older.more && (
        <div className="row">
          <Button compact busy={older.reading} onClick={older.readMore}>
            Read older sprints
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the sprint's review says of it, and who else ran meanwhile, by the names that the viewer may see. */
function Reviewed({
  contribution: { review, meanwhile = [] },
  keyResult,
  sprints,
}: Pick<ContributionsProps, 'keyResult' | 'sprints'> & {
  contribution: KeyResultPage['contributions'][number];
}) {
  const formats = useFormats();
  const names = meanwhile.flatMap((id) => sprints?.get(id)?.name ?? []);
  const others =
    names.length === 0 ? null : meanwhileWords({ names, unnamed: meanwhile.length - names.length });
  return (
    <>
      {others && (
        <p className="small subtle" dir="auto">
          {others}.
        </p>
      )}
      {review && (
        <div className="row">
          {review.actual && (
            <Lozenge tone={ACTUAL_TONES[review.actual]}>{ACTUAL_WORDS[review.actual]}</Lozenge>
          )}
          {review.after !== null && (
            <span className="small tabular">
              reviewed with {formats.amount(review.after, keyResult.unit, keyResult.decimals)}
            </span>
          )}
        </div>
      )}
      {review && review.learned !== '' && (
        <p className="people-text entry-text" dir="auto">
          {review.learned}
        </p>
      )}
    </>
  );
}

function TagButton({ sprint, onTagged }: { sprint: JiraSprint; onTagged: () => void }) {
  const [failed, setFailed] = useState(false);
  const { boardId } = sprint;
  if (boardId === null) return null;
  if (failed)
    return <span className="small subtle push">Jira could not open it. Use the sprint’s menu.</span>;
  return (
    <Button
      compact
      look="subtle"
      className="push"
      onClick={() => openTagging(sprint.id, boardId, onTagged).catch(() => setFailed(true))}
    >
      Goal and claim…<span className="visually-hidden"> of {sprint.name}</span>
    </Button>
  );
}
