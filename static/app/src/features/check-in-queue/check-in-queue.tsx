import './check-in-queue.css';
import { useState } from 'react';
import type { CheckInQueue as Queue } from '../../../../../src/contract/checkins/answers';
import type { CheckInView, KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { CheckInDialog } from '../check-in/check-in-dialog';
import { checkInAsView } from '../workspace/key-result/key-result-cache';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { LateTeams } from './late-teams';
import { NothingDue } from './nothing-due';
import { QueueDone } from './queue-done';
import { QueueForm } from './queue-form';
import { QueueList } from './queue-list';
import { askSkippedAgain, goTo, placeOf, settle, startQueue } from './queue-state';
import { type SavedCheckIn, SavedLine } from './saved-line';
import { useQueue, useQueueCache } from './use-queue';

/** As many teams as one question may name. */
const TEAMS_ASKED = 12;

/** The check-ins that wait for this person, one at a time (PRODUCT §5.6). */
export default function CheckInQueue() {
  const { place } = useAppContext();
  const { frame, rights } = useWorkspaceFrame();
  const led = frame.teams
    .filter(({ leadId, standInId }) => [leadId, standInId].includes(rights.accountId))
    .slice(0, TEAMS_ASKED)
    .map(({ id }) => id);
  const { data, error, errorUpdatedAt, refetch } = useQueue(place.projectId, led);
  if (error) {
    return <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return (
      <Loading label="Reading the check-ins that are due">
        <div className="stack">
          <Skeleton width="6rem" />
          <Skeleton width="min(24rem, 100%)" height="1.75rem" />
          <Skeleton width="min(40rem, 100%)" height="18rem" />
        </div>
      </Loading>
    );
  }
  return (
    <>
      {data.items.length === 0 ? <NothingDue queue={data} /> : <OpenQueue queue={data} teamIds={led} />}
      <LateTeams queue={data} />
    </>
  );
}

function OpenQueue({ queue, teamIds }: { queue: Queue; teamIds: readonly string[] }) {
  const { place } = useAppContext();
  const { rights } = useWorkspaceFrame();
  const cache = useWorkspaceCache();
  const { answered, putProposals } = useQueueCache(place.projectId, teamIds);
  const [state, setState] = useState(() => startQueue(queue.items.map(({ keyResult }) => keyResult.id)));
  const [saved, setSaved] = useState<readonly SavedCheckIn[]>([]);
  const [correcting, setCorrecting] = useState<SavedCheckIn | null>(null);
  const item = queue.items.find(({ keyResult }) => keyResult.id === state.current);
  const keep = (keyResult: KeyResultView, objective: ObjectiveView, checkIn: CheckInView | null) => {
    cache.putObjective(objective);
    const now = objective.keyResults.find(({ id }) => id === keyResult.id) ?? keyResult;
    if (checkIn !== null) cache.putCheckIn(keyResult.id, checkIn);
    setSaved((before) => [
      ...before.filter((each) => each.keyResult.id !== keyResult.id),
      { keyResult: now, checkIn },
    ]);
    const first = queue.items.find((each) => each.keyResult.id === keyResult.id);
    if (first && state.done[keyResult.id] !== 'saved') answered(first);
    setState((before) => settle(before, keyResult.id, 'saved'));
  };
  const by = () => ({ accountId: rights.accountId, at: new Date().toISOString() });
  const last = saved.at(-1);
  return (
    <div className="queue">
      <div className="stack">
        {last && <SavedLine saved={last} onCorrect={() => setCorrecting(last)} />}
        {item ? (
          <QueueForm
            key={item.keyResult.id}
            item={item}
            today={queue.today}
            place={placeOf(state)}
            onSaved={(objective, sent) => keep(item.keyResult, objective, checkInAsView(sent, by()))}
            onSkip={() => setState((before) => settle(before, item.keyResult.id, 'skipped'))}
            onProposals={({ objective, proposals }, confirmed) => {
              putProposals(item.keyResult.id, proposals);
              if (confirmed) keep(item.keyResult, objective, null);
            }}
          />
        ) : (
          <QueueDone
            queue={queue}
            state={state}
            saved={saved}
            onCorrect={setCorrecting}
            onAgain={() => setState(askSkippedAgain)}
          />
        )}
      </div>
      <QueueList queue={queue} state={state} onOpen={(id) => setState((before) => goTo(before, id))} />
      {correcting?.checkIn && (
        <CheckInDialog
          keyResult={correcting.keyResult}
          today={queue.today}
          corrects={correcting.checkIn}
          onClose={() => setCorrecting(null)}
          onSaved={(objective, sent) => keep(correcting.keyResult, objective, checkInAsView(sent, by()))}
        />
      )}
    </div>
  );
}
