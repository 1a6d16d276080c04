import './automation.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { usePeople } from '../../client/people';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { sourceWords } from './automation-draft';

const OUTCOME_WORDS = { read: 'Read', failed: 'No value', waiting: 'Waits' } as const;

/** How Jira brings the values of this key result: what, when, the last runs; or the offer to let it. */
export function AutomationSection({
  keyResult,
  onEdit,
  onChanged,
}: {
  keyResult: KeyResultView;
  /** Absent for who may only look. */
  onEdit?: (() => void) | undefined;
  onChanged: (objective: ObjectiveView) => void;
}) {
  const formats = useFormats();
  const client = useQueryClient();
  const { automation } = keyResult;
  const ids = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const run = useMutation({
    mutationFn: () => call('automation.run', ids),
    onSuccess: (objective) => {
      onChanged(objective);
      void client.invalidateQueries({ queryKey: queryKeys.runs(keyResult.id) });
    },
  });
  const person = usePeople([automation?.ownerId ?? null]);
  if (automation === null) {
    if (!onEdit || keyResult.kind === 'milestone') return null;
    return (
      <section className="detail-box stack-tight" aria-label="Values from Jira">
        <h2>Values from Jira</h2>
        <p className="subtle">Where the number is one that Jira can count, it can bring it by itself.</p>
        <div className="row">
          <Button icon="sparkle" onClick={onEdit}>
            Automate
          </Button>
        </div>
      </section>
    );
  }
  const { lastRun } = automation;
  return (
    <section className="detail-box stack-tight" aria-label="Values from Jira">
      <h2>Values from Jira</h2>
      <p>
        {sourceWords(automation)}
        {automation.state === 'off' && ' (schedule off)'}
      </p>
      <p className="small subtle">
        Within the projects that {person(automation.ownerId)?.name ?? 'its owner'} may browse
      </p>
      <code className="automation-jql people-text" dir="auto">
        {automation.source.jql}
      </code>
      {automation.state === 'failing' && lastRun !== null && (
        <SectionMessage tone="warning" title="The last run brought no value">
          <p>{lastRun.message} The value before it stands, as of its own day.</p>
        </SectionMessage>
      )}
      {lastRun?.ok && (
        <p className="small subtle">
          Last read {formats.moment(lastRun.at)}: {lastRun.message}
        </p>
      )}
      {run.error && <ErrorMessage error={run.error} since={run.submittedAt} onRetry={() => run.mutate()} />}
      {onEdit && (
        <div className="row">
          <Button icon="refresh" busy={run.isPending} onClick={() => run.mutate()}>
            Read now
          </Button>
          <Button look="subtle" icon="edit" onClick={onEdit}>
            Change
          </Button>
        </div>
      )}
      <Runs keyResult={keyResult} />
    </section>
  );
}

function Runs({ keyResult }: { keyResult: KeyResultView }) {
  const formats = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.runs(keyResult.id),
    queryFn: () => call('automation.log', { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId }),
  });
  if (error) return <ErrorMessage error={error} onRetry={() => void refetch()} />;
  if (!data || data.runs.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>Last runs ({data.runs.length})</summary>
      <div className="automation-scroll">
        <table className="automation-runs small">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Value</th>
              <th scope="col">What happened</th>
              <th scope="col">Points</th>
            </tr>
          </thead>
          <tbody>
            {data.runs.map((run) => (
              <tr key={run.id}>
                <td>{formats.moment(run.at)}</td>
                <td>
                  {run.value === null
                    ? '–'
                    : formats.amount(run.value, keyResult.unit, Math.max(1, keyResult.decimals))}
                </td>
                <td className="people-text">
                  {OUTCOME_WORDS[run.outcome]}: {run.message}
                </td>
                <td className="tabular">{formats.count(run.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
