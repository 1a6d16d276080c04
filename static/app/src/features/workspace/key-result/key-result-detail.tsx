import './detail.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { call } from '../../../client/call';
import { usePeople } from '../../../client/people';
import { queryKeys } from '../../../client/query-keys';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorMessage } from '../../../ui/error-message';
import { latePart } from '../../../ui/late-part';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { AutomationSection } from '../../automation/automation-section';
import { hasNumbersToChange } from '../../change-review/has-numbers-to-change';
import { LinkedWork } from '../../links/linked-work';
import { keyResultActions } from '../../okr-actions/action-items';
import { useSavedCheckIns } from '../use-workspace';
import { findKeyResult, useWorkspaceContext } from '../workspace-context';
import { mayEditKeyResult } from '../workspace-rights';
import { CheckInList } from './check-in-list';
import { CommentsSection } from './comments-section';
import { Contributions } from './contributions';
import { DetailHeader } from './detail-header';
import { Measurement } from './measurement';
import { ProposalsSection } from './proposals-section';
import { useSprints } from './sprints';
import { Steps } from './steps';
import { Surroundings } from './surroundings';
import { TrendSection } from './trend-section';
import { useOlderCheckIns } from './use-older-check-ins';

const ChangesSection = latePart(() => import('../../change-review/changes-section'));

/** Jira is asked about this many sprints at most; older ones go without a name. */
const SPRINTS_READ = 24;

/** One key result with its whole story; its key is part of the address. */
export default function KeyResultDetail({ humanKey }: { humanKey: string }) {
  const { workspace, go } = useWorkspaceContext();
  const found = findKeyResult(workspace.objectives, ({ key }) => key === humanKey);
  if (found) return <Detail {...found} />;
  const cycle = workspace.cycles.find(({ id }) => id === workspace.cycleId);
  return (
    <>
      <h1>{humanKey}</h1>
      <EmptyState
        title="Not among the key results shown here"
        actions={<Button onClick={() => go({ keyResult: null })}>Go to the Overview</Button>}
      >
        <p>
          {humanKey} may belong to another cycle than {cycle?.name ?? 'this one'} or to another project’s
          team, or you may not see it.
        </p>
      </EmptyState>
    </>
  );
}

function Detail({ objective, keyResult }: { objective: ObjectiveView; keyResult: KeyResultView }) {
  const { frame, rights, open, putObjective, teamOf } = useWorkspaceContext();
  const ids = { objectiveId: objective.id, keyResultId: keyResult.id };
  const page = useQuery({
    queryKey: queryKeys.keyResult(keyResult.id),
    queryFn: () => call('keyResult.read', ids),
  });
  useReadAgainWhenMoved(keyResult, page);
  const contributions = page.data?.contributions ?? [];
  const sprints = useSprints(contributions.slice(0, SPRINTS_READ).map(({ sprintId }) => sprintId));
  const saved = useSavedCheckIns(keyResult.id);
  const older = useOlderCheckIns(ids, page.data?.checkIns);
  const checkIns = [...saved, ...(page.data?.checkIns ?? []), ...older.checkIns];
  const person = usePeople([
    keyResult.ownerId,
    objective.ownerId,
    ...checkIns.flatMap(({ by, proposedBy }) => [by, proposedBy ?? null]),
  ]);
  const edits = mayEditKeyResult(rights, keyResult, objective, teamOf(objective));
  const running = keyResult.lifecycle === 'active' && objective.lifecycle === 'active';
  const checkIn = () => open({ kind: 'check-in', ...ids });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only for somebody who came from within: a page that opens must not take Jira's focus.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <>
      <DetailHeader
        headingRef={heading}
        objective={objective}
        keyResult={keyResult}
        owner={keyResult.ownerId === null ? null : person(keyResult.ownerId)}
        onCheckIn={edits && running ? checkIn : undefined}
        onEdit={edits ? () => open({ kind: 'key-result', ...ids }) : undefined}
        actions={edits ? keyResultActions(ids, open) : []}
        onReview={
          edits && running && hasNumbersToChange(keyResult.numbers)
            ? () => open({ kind: 'change-review', ...ids })
            : undefined
        }
      />
      <div className="detail">
        <div className="stack">
          <TrendSection keyResult={keyResult} history={page.data} sprints={sprints.data} />
          <Steps keyResult={keyResult} />
          <ProposalsSection
            keyResult={keyResult}
            edits={edits}
            open={keyResult.lifecycle !== 'closed' && keyResult.lifecycle !== 'cancelled'}
            onChanged={(changed) => {
              putObjective(changed);
              void page.refetch();
            }}
          />
          {page.error && (
            <ErrorMessage
              error={page.error}
              since={page.errorUpdatedAt}
              onRetry={() => void page.refetch()}
            />
          )}
          {!page.data && !page.error && (
            <Loading label="Reading check-ins and sprints">
              <div className="stack-tight">
                <Skeleton width="8rem" />
                <Skeleton height="6rem" />
                <Skeleton height="6rem" />
              </div>
            </Loading>
          )}
          {page.data && (
            <>
              <CheckInList
                keyResult={keyResult}
                checkIns={checkIns}
                personOf={person}
                onCheckIn={edits && running ? checkIn : undefined}
                onCorrect={
                  edits && (keyResult.lifecycle === 'active' || keyResult.lifecycle === 'paused')
                    ? (corrects) => open({ kind: 'check-in', ...ids, corrects })
                    : undefined
                }
              />
              {older.error && <ErrorMessage error={older.error} onRetry={older.readMore} />}
              {older.more && (
                <div className="row">
                  <Button compact busy={older.reading} onClick={older.readMore}>
                    Read older check-ins
                  </Button>
                </div>
              )}
              <CommentsSection keyResult={keyResult} />
              <Contributions
                keyResult={keyResult}
                contributions={contributions}
                sprints={sprints.data}
                read={!sprints.isLoading}
                onTagged={() => void Promise.all([page.refetch(), sprints.refetch()])}
              />
            </>
          )}
          <Suspense fallback={<Skeleton height="6rem" />}>
            <ChangesSection objectiveId={objective.id} today={frame.today} />
          </Suspense>
        </div>
        <div className="stack">
          <Measurement keyResult={keyResult} objective={objective} />
          <Surroundings keyResult={keyResult} />
          <AutomationSection
            keyResult={keyResult}
            onEdit={edits && running ? () => open({ kind: 'automation', ...ids }) : undefined}
            onChanged={putObjective}
          />
          <section className="detail-box" aria-label="Linked work">
            <LinkedWork
              keyResult={keyResult}
              onLink={() => open({ kind: 'link', ...ids })}
              onChanged={putObjective}
              startOpen
            />
          </section>
        </div>
      </div>
    </>
  );
}

/** A check-in or changed numbers move the forecast with them, which only the server makes. */
function useReadAgainWhenMoved(keyResult: KeyResultView, page: { readonly refetch: () => unknown }) {
  const now = JSON.stringify([keyResult.trend, keyResult.numbers, keyResult.window]);
  const seen = useRef(now);
  const { refetch } = page;
  useEffect(() => {
    if (seen.current === now) return;
    seen.current = now;
    void refetch();
  }, [now, refetch]);
}
