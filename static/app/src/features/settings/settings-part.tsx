import './settings.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SettingsView } from '../../../../../src/contract/settings/answers';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { useManagesOkrs } from '../../client/rights';
import { ErrorMessage } from '../../ui/error-message';
import { Skeleton } from '../../ui/skeleton';
import { ChangeLog } from '../change-log/change-log';
import { RolesNote } from './roles-note';
import { SettingsForm } from './settings-form';
import { SettingsToRead } from './settings-to-read';

/** The organisation's choices: limits of every rule, time, work that counts as not delivered, reminders, roles. */
export default function SettingsPart() {
  const client = useQueryClient();
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.settings,
    queryFn: () => call('settings.read', {}),
  });
  const manages = useManagesOkrs(data?.viewer.manageOkrsPermission);
  if (!data) {
    return error ? (
      <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
    ) : (
      <Skeleton height="24rem" />
    );
  }
  return (
    <div className="settings stack">
      {manages === 'yes' ? (
        <SettingsForm
          key={data.revision}
          settings={data}
          onSaved={(saved: SettingsView) => client.setQueryData(queryKeys.settings, saved)}
          onReload={() => refetch()}
        />
      ) : (
        <SettingsToRead settings={data} />
      )}
      <RolesNote />
      <section className="settings-block" aria-labelledby="changes">
        <h2 id="changes">Changes</h2>
        <ChangeLog subject={{ kind: 'settings', id: 'only' }} version={data.revision} />
      </section>
    </div>
  );
}
