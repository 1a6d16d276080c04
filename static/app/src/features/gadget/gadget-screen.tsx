import './gadget.css';
import { router } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { useAppContext } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { TextLink } from '../../ui/text-link';
import { readChoice } from './dashboard-gadget';
import { GadgetList } from './gadget-list';
import { gadgetRows } from './gadget-rows';
import { useDueCheckIns, useGadgetRows } from './use-gadget';

/** Key of the page in the Apps menu, in manifest.yml. */
const ORGANISATION = 'organisation';
const openPage = (path: string) => router.open({ target: 'module', moduleKey: ORGANISATION, path });

/** Objectives on a dashboard (PRODUCT §4): how they stand, and what waits for a check-in. */
export function GadgetScreen() {
  const { accountId } = useAppContext();
  const choice = useQuery({ queryKey: ['gadget-choice'], queryFn: readChoice });
  const { data, error, errorUpdatedAt, refetch } = useGadgetRows(choice.data);
  const due = useDueCheckIns();
  const chosen = choice.data?.owner ?? null;
  const owner = chosen === 'mine' ? null : chosen;
  const person = usePeople([owner]);
  const failure = choice.error ?? error;
  const rows = data && choice.data ? gadgetRows(data.objectives, choice.data, accountId) : undefined;
  return (
    <main className="gadget-screen stack">
      <h1 className="visually-hidden">Objectives</h1>
      {failure && (
        <ErrorMessage
          error={failure}
          since={errorUpdatedAt || choice.errorUpdatedAt}
          onRetry={() => void (choice.error ? choice.refetch() : refetch())}
        />
      )}
      {due.data !== undefined && due.data > 0 && (
        <p className="small">
          <TextLink onClick={() => void openPage('check-ins')}>
            {due.data === 1 ? '1 key result of yours is due' : `${due.data} key results of yours are due`} for
            a check-in
          </TextLink>
        </p>
      )}
      {!rows && !failure && <GadgetSkeleton />}
      {rows &&
        (rows.length === 0 ? (
          <EmptyState title="No objective fits">
            {choice.data?.owner === 'mine'
              ? 'You own no objective or key result in this cycle. Configure this gadget to show a team’s.'
              : 'Configure this gadget to show another team, person or cycle.'}
          </EmptyState>
        ) : (
          <GadgetList
            rows={rows}
            heading={[
              data?.cycles.find(({ id }) => id === data.cycleId)?.name,
              data?.teams.find(({ id }) => id === choice.data?.teamId)?.name,
              person(owner)?.name,
            ]
              .filter(Boolean)
              .join(' · ')}
            onOpen={(key) => void openPage(`key-results/${key}`)}
          />
        ))}
    </main>
  );
}

function GadgetSkeleton() {
  return (
    <Loading label="Reading the objectives">
      <div className="stack">
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} height="3rem" />
        ))}
      </div>
    </Loading>
  );
}
