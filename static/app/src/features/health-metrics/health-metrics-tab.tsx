import './health-metrics.css';
import { useState } from 'react';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import { useAppContext } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { mayPlanFor } from '../workspace/workspace-rights';
import { MetricCard } from './metric-card';
import { MetricDialog } from './metric-dialog';
import { TurnDialog } from './turn-dialog';
import { useMetrics, usePutMetric } from './use-metrics';

type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'turn'; readonly metricId: string };

/** Numbers that are watched within a healthy range, without an end; those outside come first. */
export default function HealthMetricsTab() {
  const { place } = useAppContext();
  const { workspace, rights, address } = useWorkspaceContext();
  const { data, error, errorUpdatedAt, refetch } = useMetrics(place.projectId);
  const put = usePutMetric();
  const [open, setOpen] = useState<Open | null>(null);
  const metrics = (data?.metrics ?? []).filter(
    (metric) => address.teamId === null || metric.teamId === address.teamId,
  );
  const person = usePeople(metrics.map(({ ownerId }) => ownerId));
  const planned = workspace.teams.filter((team) => mayPlanFor(rights, team));
  const chosen = open && 'metricId' in open ? metrics.find(({ id }) => id === open.metricId) : undefined;
  const edits = ({ ownerId, teamId }: MetricView) =>
    ownerId === rights.accountId || planned.some((team) => team.id === teamId);
  return (
    <div className="stack">
      <div className="row">
        <p className="subtle">
          A health metric has a healthy range and no end. When it drifts out, make it an objective’s key
          result.
        </p>
        {planned.length > 0 && (
          <Button icon="add" className="push" onClick={() => setOpen({ kind: 'new' })}>
            New health metric
          </Button>
        )}
      </div>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Reading health metrics">
          <div className="health-cards">
            <Skeleton height="9rem" />
            <Skeleton height="9rem" />
          </div>
        </Loading>
      )}
      {data && metrics.length === 0 && (
        <EmptyState title="Nothing is watched yet">
          <p>
            Watch what must not suffer while you pursue objectives: uptime, churn, overtime, response times.
            Give it a healthy range and record a value now and then.
          </p>
          {planned.length === 0 && <p>The lead of a team or an OKR manager adds health metrics.</p>}
        </EmptyState>
      )}
      <ul className="health-cards" aria-label="Health metrics">
        {[...metrics].sort(byUrgency).map((metric) => (
          <MetricCard
            key={metric.id}
            metric={metric}
            today={workspace.today}
            owner={metric.ownerId === null ? null : person(metric.ownerId)}
            editable={edits(metric)}
            onSaved={put}
            onEdit={() => setOpen({ kind: 'edit', metricId: metric.id })}
            onTurn={() => setOpen({ kind: 'turn', metricId: metric.id })}
          />
        ))}
      </ul>
      {open?.kind === 'new' && <MetricDialog teams={planned} onSaved={put} onClose={() => setOpen(null)} />}
      {open?.kind === 'edit' && chosen && (
        <MetricDialog metric={chosen} teams={planned} onSaved={put} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'turn' && chosen && (
        <TurnDialog metric={chosen} onSaved={put} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

const URGENCY = { outside: 0, stale: 1, 'no-data': 2, healthy: 3 } as const;
const byUrgency = (a: MetricView, b: MetricView) => URGENCY[a.state] - URGENCY[b.state];
