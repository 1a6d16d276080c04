import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { requestDone, requestJson } from '../api/request';
import { Button } from '../ui/button';
import { ErrorState, Skeleton } from '../ui/states';
import { SettingControl } from './setting-control';
import { settingLabel, settingLeaves, settingPart, settingSchema } from './setting-schema';
import { useHostChange } from './use-host-change';

const documentSchema = z.record(z.string(), z.unknown());

/** The settings as they are; also for whoever changes a single one. */
export const hostSettings = () =>
  queryOptions({
    queryKey: ['developer', 'settings'],
    queryFn: ({ signal }) => requestJson('/__local/settings', documentSchema, { signal }),
  });

const hostSettingsSchema = () =>
  queryOptions({
    queryKey: ['developer', 'settings-schema'],
    queryFn: ({ signal }) => requestJson('/__local/settings/schema', settingSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Everything that can be made harder for the app, as the host describes it. */
export function SettingsTab() {
  const settings = useQuery(hostSettings());
  const schema = useQuery(hostSettingsSchema());
  const change = useHostChange((body: unknown) =>
    requestDone('/__local/settings', { method: 'PATCH', body }),
  );
  const reset = useHostChange((_: undefined) =>
    requestDone('/__local/settings', { method: 'DELETE', body: {} }),
  );
  const error = settings.error ?? schema.error;
  if (error) return <ErrorState error={error} onRetry={() => void settings.refetch()} />;
  if (!settings.data || !schema.data) return <Skeleton rows={4} />;
  const sections = Object.entries(schema.data.properties ?? {}).filter(
    ([, section]) => Object.keys(section.properties ?? {}).length > 0,
  );
  return (
    <div className="developer-stack">
      <div className="developer-row">
        <p className="small subtle">They take effect at once, and are gone when the host ends.</p>
        <span className="spacer" />
        <Button disabled={reset.isPending} onClick={() => reset.mutate(undefined)}>
          All as on a good day
        </Button>
      </div>
      <div className="developer-sections">
        {sections.map(([name, section]) => (
          <section key={name} aria-labelledby={`settings-${name}`}>
            <h3 id={`settings-${name}`}>{settingLabel([name])}</h3>
            {section.description ? <p className="small subtle">{section.description}</p> : null}
            {settingLeaves(section, settings.data[name]).map((leaf) => (
              <SettingControl
                key={leaf.path.join('.')}
                leaf={leaf}
                onChange={(value) => change.mutate(settingPart([name, ...leaf.path], value))}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
