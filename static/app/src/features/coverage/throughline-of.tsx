import '../throughline/throughline.css';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { IssueThroughline } from '../throughline/issue-throughline';

/** The throughline of one issue, as in Jira's issue view: up to key result, objective and KRA. */
export default function ThroughlineOf({ issueId }: { issueId: string }) {
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.throughline(issueId),
    queryFn: () => call('throughline.read', { issueId }),
  });
  if (data) {
    return (
      <div className="throughline-inside">
        <IssueThroughline facts={data} onChanged={() => void refetch()} />
      </div>
    );
  }
  if (error) return <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />;
  return (
    <Loading label="Reading what this issue serves">
      <Skeleton height="6rem" />
    </Loading>
  );
}
