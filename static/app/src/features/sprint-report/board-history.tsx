import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PastSprint, ReportBoard } from '../../../../../src/contract/sprints/history';
import { useAppContext, useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { CopyButton } from '../../ui/copy-button';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { Select } from '../../ui/select';
import { Loading, Skeleton } from '../../ui/skeleton';
import { contributionWords } from '../okr/contribution-words';
import { openReview } from '../panel/open-tagging';
import { ACTUAL_TONES, ACTUAL_WORDS, workWords } from '../sprint-review/review-words';
import { useOverview } from '../workspace/overview/use-overview';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { pastSprintText } from './past-sprint-text';

interface BoardHistoryProps {
  boards: readonly ReportBoard[];
  today: string;
  onChanged: () => void;
}

/** The closed sprints of one board: what became of each line, what was claimed and moved, what was learned. */
export function BoardHistory({ boards, today, onChanged }: BoardHistoryProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const board =
    boards.find(({ id }) => id === chosen) ?? boards.find(({ quarters }) => quarters.length > 0) ?? boards[0];
  if (board === undefined) return null;
  return (
    <section className="stack-tight" aria-labelledby="board-history">
      <div className="row">
        <h2 id="board-history">Sprint by sprint</h2>
        {boards.length > 1 && (
          <span className="push">
            <Select
              label="Board"
              value={board.id}
              options={boards.map(({ id, name }) => ({ value: id, label: name || `Board ${id}` }))}
              onChange={setChosen}
            />
          </span>
        )}
      </div>
      <History key={board.id} boardId={board.id} today={today} onChanged={onChanged} />
    </section>
  );
}

function History({ boardId, today, onChanged }: { boardId: string; today: string; onChanged: () => void }) {
  const formats = useFormats();
  const { data, error, errorUpdatedAt, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['sprint-history', boardId],
      meta: { live: ['sprint'] },
      initialPageParam: null as string | null,
      queryFn: ({ pageParam }) =>
        call('sprints.history', { boardId, ...(pageParam === null ? {} : { upTo: pageParam }) }),
      getNextPageParam: ({ next }) => next,
    });
  const sprints = [
    ...new Map(data?.pages.flatMap((page) => page.sprints).map((each) => [each.id, each] as const)).values(),
  ];
  const person = usePeople(sprints.map(({ reviewed }) => reviewed?.by ?? null));
  if (error && !data) {
    return <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <Loading label="Reading the sprints of the board">
        <div className="stack">
          {[1, 2, 3].map((each) => (
            <Skeleton key={each} height="6rem" />
          ))}
        </div>
      </Loading>
    );
  }
  if (sprints.length === 0) return <p>This board has not closed a sprint since it was connected.</p>;
  return (
    <>
      <ol className="report-rows">
        {sprints.map((sprint) => (
          <Past
            key={sprint.id}
            sprint={sprint}
            reviewer={sprint.reviewed && (person(sprint.reviewed.by)?.name ?? '…')}
            today={today}
            onReview={() =>
              openReview(sprint.id, boardId, () => {
                onChanged();
                void refetch();
              })
            }
          />
        ))}
      </ol>
      <div className="row">
        {hasNextPage && (
          <Button compact busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier sprints
          </Button>
        )}
        <CopyButton compact text={() => sprints.map((each) => pastSprintText(each, formats)).join('\n')} />
      </div>
    </>
  );
}

function Past({
  sprint,
  reviewer,
  today,
  onReview,
}: {
  sprint: PastSprint;
  reviewer: string | null;
  today: string;
  onReview: () => Promise<void>;
}) {
  const formats = useFormats();
  const [failed, setFailed] = useState(false);
  const { start, end, work, keyResults } = sprint;
  const { place } = useAppContext();
  const { address } = useWorkspaceFrame();
  // Its rows the page has read already.
  const areas = useOverview(place.projectId, address.cycleId, true).data?.areas ?? [];
  const titleOf = (key: string) =>
    keyResults.find((each) => each.key === key)?.title ?? areas.find((each) => each.key === key)?.name;
  return (
    <li className="past-sprint">
      <div className="row">
        <h3 dir="auto">{sprint.name}</h3>
        {start && end && <span className="small subtle">{formats.dayRange(start, end)}</span>}
        {sprint.gone && <Lozenge>Deleted in Jira</Lozenge>}
        {sprint.open && <Lozenge tone="info">Awaits its review</Lozenge>}
        {reviewer && sprint.reviewed && (
          <span className="small subtle">
            reviewed by {reviewer}, {formats.day(sprint.reviewed.at, today)}
          </span>
        )}
        <span className="push">
          <Button
            compact
            look={sprint.open ? 'default' : 'subtle'}
            onClick={() => {
              setFailed(false);
              onReview().catch(() => setFailed(true));
            }}
          >
            {sprint.open ? 'Review' : 'Open review'}
            <span className="visually-hidden"> of {sprint.name}</span>
          </Button>
        </span>
      </div>
      {failed && <p className="small">Jira could not open it here. Reload the page and try again.</p>}
      {sprint.lines.length === 0 && <p className="small subtle">It had no goal.</p>}
      <ul className="plain-list">
        {sprint.lines.map(({ id, text, keys, actual, note, withdrawn }) => (
          <li key={id} className="past-line">
            {actual && <Lozenge tone={ACTUAL_TONES[actual]}>{ACTUAL_WORDS[actual]}</Lozenge>}
            <span className="people-text" dir="auto">
              {text}
            </span>
            {keys.map((key) => (
              <Chip key={key} keyText={key} title={titleOf(key)} />
            ))}
            {withdrawn && <span className="small subtle">withdrawn {formats.day(withdrawn, today)}</span>}
            {note && (
              <span className="small subtle people-text" dir="auto">
                {note}
              </span>
            )}
          </li>
        ))}
      </ul>
      {keyResults.length > 0 && (
        <ul className="plain-list small">
          {keyResults.map((each) => (
            <li key={each.key}>
              <strong>{each.key}</strong> {contributionWords(each, each, formats)}
              {each.learned && (
                <span className="people-text" dir="auto">
                  . Learned: {each.learned}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {work && <p className="small subtle tabular">{workWords(work, 'closed', formats)}</p>}
    </li>
  );
}
