import './throughline.css';
import { useQuery } from '@tanstack/react-query';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { IssueThroughline } from './issue-throughline';

/** The throughline of an issue, in Jira's issue view: one read, one narrow column (PRODUCT §4). */
export function ThroughlineScreen() {
  const { place } = useAppContext();
  return (
    <main className="throughline">
      <h1 className="visually-hidden">Throughline of this issue</h1>
      {place.issueId === null ? (
        <SectionMessage title="Open this from an issue">
          <p>Throughline stands in the right column of every issue.</p>
        </SectionMessage>
      ) : (
        <OfIssue issueId={place.issueId} />
      )}
    </main>
  );
}

function OfIssue({ issueId }: { issueId: string }) {
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.throughline(issueId),
    queryFn: () => call('throughline.read', { issueId }),
  });
  const failure = error && (
    <ErrorMessage
      error={error}
      since={errorUpdatedAt}
      shown={data !== undefined}
      onRetry={() => void refetch()}
    />
  );
  if (!data) return failure || <ThroughlineSkeleton />;
  return (
    <>
      {failure}
      <IssueThroughline facts={data} onChanged={() => void refetch()} />
    </>
  );
}

function ThroughlineSkeleton() {
  return (
    <Loading label="Reading what this issue serves">
      <div className="stack">
        <Skeleton height="2.5rem" />
        {[1, 2, 3, 4].map((step) => (
          <Skeleton key={step} width={`${90 - step * 8}%`} />
        ))}
      </div>
    </Loading>
  );
}
