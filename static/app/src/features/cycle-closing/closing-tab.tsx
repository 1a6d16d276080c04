import './closing.css';
import { useState } from 'react';
import type { CloseView } from '../../../../../src/contract/reviews/views';
import { useAppContext, useFormats } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { ReviewList } from '../change-review/review-list';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { mayPlanFor } from '../workspace/workspace-rights';
import { ClosedObjectives } from './closed-objective';
import { closedTogether } from './closed-together';
import { FinishStep } from './finish-step';
import { GradesStep, isToGrade } from './grades-step';
import { ReopenDialog } from './reopen-dialog';
import { RetrospectiveStep } from './retrospective-step';
import { SummarySheet } from './summary-sheet';
import { type CloseCache, useClose, useCloseCache } from './use-close';
import { useFinish } from './use-finish';

const STEPS = [
  { key: null, label: 'Grades' },
  { key: 'retrospective', label: 'Retrospective' },
  { key: 'finish', label: 'Finish' },
  { key: 'summary', label: 'Summary' },
] as const;
const WHOLE_CYCLE = 'The whole cycle is closed in the Apps menu, for all teams of the organisation.';
const OBJECTIVE_KEY = /^[A-Z]{1,10}-\d+$/;

/** Closing a cycle (PRODUCT §5.9) and the change reviews of its objectives; `part` is the step, or one objective's key. */
export default function ClosingTab() {
  const { frame, address } = useWorkspaceFrame();
  const { place } = useAppContext();
  const { cycleId } = frame;
  const teamId = closedTogether(place.projectId, address.teamId, frame.teams);
  const { data, error, errorUpdatedAt, refetch } = useClose(cycleId, teamId, place.projectId);
  const cache = useCloseCache(cycleId ?? '', teamId, place.projectId);
  if (cycleId === null) {
    return (
      <EmptyState title="There is no cycle yet">
        <p>A cycle is closed at its end: its key results are graded, and what was learned is written down.</p>
      </EmptyState>
    );
  }
  if (data) {
    return (
      <>
        {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
        <Closing key={`${data.cycle.id}${data.teamId}`} view={data} cache={cache} />
      </>
    );
  }
  if (error) return <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />;
  return (
    <Loading label="Reading what there is to grade">
      <div className="stack">
        <Skeleton width="18rem" height="2rem" />
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
        <Skeleton height="4rem" />
      </div>
    </Loading>
  );
}

function Closing({ view, cache }: { view: CloseView; cache: CloseCache }) {
  const { address, rights, frame, go, teamOf } = useWorkspaceFrame();
  const { place } = useAppContext();
  const { putCycle } = useWorkspaceCache();
  const [reopening, setReopening] = useState(false);
  const finishing = useFinish(view, cache, (progress) => {
    putCycle(progress.cycle);
    void cache.readAll();
    go({ part: 'summary' });
  });
  const closed = view.cycle.state === 'closed';
  const only = address.part !== null && OBJECTIVE_KEY.test(address.part) ? address.part : null;
  const step = closed ? 'summary' : only === null ? address.part : null;
  // The cycle of the organisation is closed, and looked back on, where all of it is in sight.
  const partOfCycle = view.teamId === null && place.projectId !== null;
  const mayAnswer =
    view.teamId === null
      ? rights.managesOkrs && !partOfCycle
      : mayPlanFor(rights, teamOf({ teamId: view.teamId }));
  if (view.teams.length === 0) {
    return (
      <EmptyState title={`No objectives in ${view.cycle.name}`}>
        <p>What is planned here is graded here when the cycle ends.</p>
      </EmptyState>
    );
  }
  const summary = step === 'summary';
  return (
    <div className="closing stack">
      <div className="closing-head screen-only">
        {!closed && only === null && (
          <nav className="row" aria-label="Steps of closing">
            {STEPS.map(({ key, label }) => (
              <Button
                key={label}
                look={step === key ? 'default' : 'subtle'}
                aria-current={step === key ? 'step' : undefined}
                onClick={() => go({ part: key })}
              >
                {label}
              </Button>
            ))}
          </nav>
        )}
        {only !== null && (
          <Button look="subtle" compact onClick={() => go({ part: null })}>
            ← All objectives
          </Button>
        )}
        {summary && <Button onClick={() => window.print()}>Print</Button>}
        {closed && rights.managesOkrs && place.projectId === null && (
          <Button onClick={() => setReopening(true)}>Reopen…</Button>
        )}
      </div>
      <Progress view={view} />
      {view.tooMany && step !== 'finish' && step !== 'retrospective' ? (
        <EmptyState title="Too many objectives to show at once">
          <p>
            Choose a team above.
            {!partOfCycle && ' Closing the cycle itself works for all of them together.'}
          </p>
        </EmptyState>
      ) : step === 'retrospective' ? (
        <>
          {partOfCycle && <p className="subtle">{WHOLE_CYCLE} Choose a team above for its own answers.</p>}
          <RetrospectiveStep view={view} cache={cache} editable={mayAnswer} />
        </>
      ) : step === 'finish' ? (
        <FinishStep
          view={view}
          finishing={finishing}
          mayFinish={rights.managesOkrs}
          partOfCycle={partOfCycle}
          onGo={(key) => go({ part: key })}
        />
      ) : summary ? (
        <>
          <ClosedObjectives objectives={view.objectives} cache={cache} />
          <SummarySheet view={view} only={only} today={frame.today} />
        </>
      ) : (
        <>
          <GradesStep view={view} cache={cache} only={only} />
          {only !== null && <Reviews view={view} only={only} />}
        </>
      )}
      {reopening && (
        <ReopenDialog
          view={view}
          onClose={() => setReopening(false)}
          onReopened={(cycle) => {
            putCycle(cycle);
            void cache.readAll();
            go({ part: null });
          }}
        />
      )}
    </div>
  );
}

/** How far the closing is, in words. */
function Progress({ view }: { view: CloseView }) {
  const formats = useFormats();
  if (view.cycle.state === 'closed') return null;
  const teams = view.teams.filter(({ id }) => view.teamId === null || id === view.teamId);
  const all = teams.reduce((sum, team) => sum + team.objectives, 0);
  const done = teams.reduce((sum, team) => sum + team.closed, 0);
  const answered = view.objectives.filter((each) => isToGrade(each) && each.entry.truth !== null).length;
  return (
    <p className="small subtle screen-only" role="status">
      {formats.count(done)} of {formats.count(all)} objectives closed
      {answered > 0 && ` · “true now?” answered for ${formats.count(answered)}`}
      {view.cycle.elapsed < 1 && ` · ${view.cycle.name} still runs, until ${formats.day(view.cycle.end)}`}
    </p>
  );
}

function Reviews({ view, only }: { view: CloseView; only: string }) {
  const { frame, open } = useWorkspaceFrame();
  const objective = view.objectives.find(({ key }) => key === only);
  const person = usePeople(objective?.reviews.map(({ by }) => by) ?? []);
  if (!objective) {
    return (
      <EmptyState title={`${only} is not among the objectives shown here`}>
        <p>It may be in another cycle, or you may not see it.</p>
      </EmptyState>
    );
  }
  const running = objective.lifecycle === 'active' || objective.lifecycle === 'paused';
  return (
    <section className="stack-tight" aria-label="Change reviews">
      <div className="row">
        <h3>Change reviews</h3>
        {running && (
          <Button
            compact
            className="push"
            onClick={() => open({ kind: 'change-review', objectiveId: objective.id })}
          >
            Review a change…
          </Button>
        )}
      </div>
      {objective.reviews.length === 0 ? (
        <p className="subtle">
          None yet. When the ground shifts, a change review says what changed, and keeps the reason with the
          numbers.
        </p>
      ) : (
        <ReviewList reviews={objective.reviews} personOf={person} today={frame.today} />
      )}
    </section>
  );
}
