import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { ErrorState, Skeleton } from '../ui/states';
import {
  invocationLog,
  jiraUsage,
  type LoggedInvocation,
  type UnmodelledCall,
  unmodelledCalls,
} from './read-log';
import { totalsOf } from './totals';

/** What the app just did and what that would cost in the cloud: every run of its backend, newest first. */
export function CallsTab() {
  const log = useQuery(invocationLog());
  const unmodelled = useQuery(unmodelledCalls());
  const usage = useQuery(jiraUsage());
  const [clearedAt, setClearedAt] = useState(0);
  const shown = log.data?.filter(({ id }) => id > clearedAt) ?? [];
  return (
    <>
      <UnmodelledCalls calls={unmodelled.data ?? []} />
      {log.isPending ? <Skeleton rows={3} /> : null}
      {log.error ? <ErrorState error={log.error} onRetry={() => void log.refetch()} /> : null}
      {log.data && shown.length === 0 ? (
        <p className="subtle">Nothing has run yet. Open a view of the app.</p>
      ) : null}
      {shown.length > 0 ? (
        <>
          <div className="developer-row">
            {usage.data ? (
              <span className="subtle">
                Jira points this hour: {usage.data.points.toLocaleString()} of{' '}
                {usage.data.pointsPerHour.toLocaleString()}, in {usage.data.calls.toLocaleString()} calls
              </span>
            ) : null}
            <span className="spacer" />
            <Button look="subtle" onClick={() => setClearedAt(log.data?.[0]?.id ?? 0)}>
              Clear
            </Button>
          </div>
          <InvocationTable invocations={shown} />
        </>
      ) : null}
    </>
  );
}

const callWords = ({ service, method, path }: UnmodelledCall) => `${service} ${method} ${path}`;

/** The same call again says nothing new. */
const listed = (calls: readonly UnmodelledCall[]) => [...new Set(calls.map(callWords))].join(', ');

function UnmodelledCalls({ calls }: { calls: readonly UnmodelledCall[] }) {
  const refused = calls.filter((call) => call.refused);
  const passed = calls.filter((call) => !call.refused);
  return (
    <>
      {refused.length > 0 ? (
        <p className="form-error" role="alert">
          Not modelled by this host, and refused: {listed(refused)}
        </p>
      ) : null}
      {passed.length > 0 ? (
        <p className="form-error" role="alert">
          Passed here, though this host does not know what Forge would say: {listed(passed)}
        </p>
      ) : null}
    </>
  );
}

const HEADINGS = ['Time', 'Ran', 'As', 'ms', 'Storage', 'kB read', 'kB written', 'Jira', 'Points'] as const;

/** Rows shown unasked: filling the sample alone leaves hundreds. */
const NEWEST = 60;

function InvocationTable({ invocations }: { invocations: readonly LoggedInvocation[] }) {
  const [all, setAll] = useState(false);
  const totals = totalsOf(invocations);
  const rows = all ? invocations : invocations.slice(0, NEWEST);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="developer-table" tabIndex={0} aria-label="Invocations, newest first">
      <table>
        <thead>
          <tr>
            {HEADINGS.map((heading, index) => (
              <th key={heading} scope="col" className={index < 3 ? '' : 'is-number'}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="developer-totals">
            <th scope="row">Together</th>
            <td>{totals.invocations} invocations</td>
            <td />
            <td className="is-number">{Math.round(totals.ms)}</td>
            <td className="is-number">{totals.storageRequests}</td>
            <td className="is-number">{totals.readKb.toFixed(1)}</td>
            <td className="is-number">{totals.writtenKb.toFixed(1)}</td>
            <td className="is-number">{totals.jiraRequests}</td>
            <td className="is-number">{totals.points}</td>
          </tr>
          {rows.map((invocation) => (
            <InvocationRow key={invocation.id} invocation={invocation} />
          ))}
        </tbody>
      </table>
      {rows.length < invocations.length ? (
        <Button look="subtle" onClick={() => setAll(true)}>
          Show all {invocations.length}
        </Button>
      ) : null}
    </section>
  );
}

function InvocationRow({ invocation }: { invocation: LoggedInvocation }) {
  const { session } = useShell();
  const { at, kind, functionKey, accountId, ms, ok, error, storage, jira } = invocation;
  const person = session.users.find((user) => user.accountId === accountId)?.displayName;
  return (
    <tr>
      <td>{new Date(at).toLocaleTimeString()}</td>
      <td>
        {functionKey}
        {kind === 'resolver' ? null : <span className="subtle"> {kind}</span>}
        {ok ? null : <span className="form-error"> failed: {error}</span>}
      </td>
      <td>{person ?? (accountId ? accountId : 'the app')}</td>
      <td className="is-number">{Math.round(ms)}</td>
      <td className="is-number">{storage.requests}</td>
      <td className="is-number">{(storage.readBytes / 1000).toFixed(1)}</td>
      <td className="is-number">{(storage.writtenBytes / 1000).toFixed(1)}</td>
      <td className="is-number">{jira.requests}</td>
      <td className="is-number">{jira.points}</td>
    </tr>
  );
}
