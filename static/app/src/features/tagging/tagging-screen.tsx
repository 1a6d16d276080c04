import './tagging.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { TaggingForm } from './tagging-form';

/** Tag sprint goal, from the sprint's menu or opened by another view (PRODUCT §5.1). */
export function TaggingScreen() {
  const { place } = useAppContext();
  if (place.sprintId === null) {
    return (
      <main className="tagging-main">
        <h1>Tag sprint goal</h1>
        <SectionMessage title="Open this from a sprint’s menu">
          <p>In the backlog, open the menu (⋯) of a sprint and choose “Tag sprint goal”.</p>
        </SectionMessage>
      </main>
    );
  }
  return <OpenSprint sprintId={place.sprintId} boardId={place.boardId} asked={place.view} />;
}

const SprintReview = latePart(() => import('../sprint-review/sprint-review'));

interface OpenSprintProps {
  sprintId: string;
  boardId: string | null;
}

/** The goal or the review of a sprint, and the way from one to the other; what was typed in one waits there. */
function OpenSprint({ asked, ...sprint }: OpenSprintProps & { asked: string | null }) {
  const [chosen, setChosen] = useState<'goal' | 'review' | null>(asked === 'review' ? 'review' : null);
  const [goalWanted, setGoalWanted] = useState(chosen === null);
  const [reviewWanted, setReviewWanted] = useState(chosen === 'review');
  const show = (what: 'goal' | 'review') => {
    setChosen(what);
    if (what === 'goal') setGoalWanted(true);
    else setReviewWanted(true);
  };
  return (
    <>
      {goalWanted && (
        <div hidden={chosen === 'review'}>
          <OpenTagging {...sprint} onReview={() => show('review')} first={chosen === null} />
        </div>
      )}
      {reviewWanted && (
        <div hidden={chosen === 'goal'}>
          <Suspense fallback={<Reading view="Sprint review" label="Reading the review" />}>
            <SprintReview
              sprintId={sprint.sprintId}
              other={
                <Button compact onClick={() => show('goal')}>
                  Tag sprint goal
                </Button>
              }
            />
          </Suspense>
        </div>
      )}
    </>
  );
}

/** `first`: nobody has chosen yet; then a sprint near its end opens with its review (PRODUCT §4). */
function OpenTagging({
  sprintId,
  boardId,
  first,
  onReview,
}: OpenSprintProps & { first: boolean; onReview: () => void }) {
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.tagging(sprintId),
    queryFn: () => call('tagging.open', { sprintId, ...(boardId === null ? {} : { boardId }) }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leads = first && data?.sprint.reviewFirst === true;
  useEffect(() => {
    if (leads) onReview();
  }, [leads, onReview]);
  if (data && !leads) {
    return <TaggingForm opened={data} boardId={boardId ?? data.sprint.boardId} onReview={onReview} />;
  }
  if (!error) return <Reading view="Tag sprint goal" label="Reading the sprint goal" />;
  return (
    <main className="tagging-main">
      <h1>Tag sprint goal</h1>
      <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
    </main>
  );
}

function Reading({ view, label }: { view: string; label: string }) {
  return (
    <main className="tagging-main">
      <h1>{view}</h1>
      <Loading label={label}>
        <div className="stack">
          {[1, 2, 3].map((line) => (
            <div key={line} className="goal-line">
              <Skeleton width="75%" />
              <Skeleton width="40%" height="1.5rem" />
            </div>
          ))}
        </div>
      </Loading>
    </main>
  );
}
