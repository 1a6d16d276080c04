import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { RequestError, requestDone, requestJson } from '../api/request';
import { useShell } from '../shell/shell-context';
import { useCurrentProjectKey } from '../shell/use-current-project-key';
import { ErrorState, Skeleton } from '../ui/states';
import { hostSettings } from './settings-tab';
import { useHostChange } from './use-host-change';

const ASKED = [
  'ADMINISTER',
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'SCHEDULE_ISSUES',
  'MANAGE_SPRINTS_PERMISSION',
  'ADMINISTER_PROJECTS',
] as const;

const permissionsSchema = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ name: z.string(), havePermission: z.boolean() })),
});

const withheldItem = z.looseObject({
  accountId: z.string(),
  permission: z.string(),
  projectKey: z.string().optional(),
});
type Withheld = z.infer<typeof withheldItem>;
const withheldSchema = z.looseObject({ withheld: z.array(withheldItem).default([]) });

const readPermissions = (projectKey: string | null, signal: AbortSignal) =>
  requestJson(
    `/rest/api/3/mypermissions?permissions=${ASKED.join(',')}${projectKey === null ? '' : `&projectKey=${projectKey}`}`,
    permissionsSchema,
    { signal },
  );

const ownPermissions = (accountId: string, projectKey: string | null) =>
  queryOptions({
    queryKey: ['developer', 'permissions', accountId, projectKey],
    queryFn: async ({ signal }) => {
      try {
        return await readPermissions(projectKey, signal);
      } catch (error) {
        if (projectKey === null || !(error instanceof RequestError) || error.status !== 404) throw error;
        // A project that cannot be seen: its permissions have names, and nobody has them there.
        const { permissions } = await readPermissions(null, signal);
        const none: typeof permissions = {};
        for (const [key, permission] of Object.entries(permissions))
          none[key] = { ...permission, havePermission: key === 'ADMINISTER' && permission.havePermission };
        return { permissions: none };
      }
    },
  });

/** Who is signed in, what this person may do here, and a way to take it away. */
export function MeTab() {
  const { session } = useShell();
  const projectKey = useCurrentProjectKey();
  const person = session.users.find((user) => user.accountId === session.accountId);
  const permissions = useQuery(ownPermissions(session.accountId, projectKey));
  const settings = useQuery(hostSettings());
  const withheld = withheldSchema.safeParse(settings.data?.jira).data?.withheld ?? [];
  /** Taken away here, or everywhere. */
  const concerns = (item: Withheld, permission: string) =>
    item.accountId === session.accountId &&
    item.permission === permission &&
    (item.projectKey === undefined || item.projectKey === projectKey);
  const isWithheld = (permission: string) => withheld.some((item) => concerns(item, permission));
  const change = useHostChange((permission: string) => {
    const place = projectKey === null || permission === 'ADMINISTER' ? {} : { projectKey };
    const next = isWithheld(permission)
      ? withheld.filter((item) => !concerns(item, permission))
      : [...withheld, { accountId: session.accountId, permission, ...place }];
    return requestDone('/__local/settings', { method: 'PATCH', body: { jira: { withheld: next } } });
  });
  return (
    <div className="developer-stack">
      <dl className="developer-facts">
        <dt>Name</dt>
        <dd>{person?.displayName ?? 'Unknown'}</dd>
        <dt>Account id</dt>
        <dd>
          <code>{session.accountId}</code>
        </dd>
        <dt>Account</dt>
        <dd>{person ? `${person.accountType}${person.active ? '' : ', inactive'}` : '–'}</dd>
        <dt>Language and time zone</dt>
        <dd>{person ? `${person.locale}, ${person.timeZone}` : '–'}</dd>
      </dl>
      <h3>{projectKey === null ? 'May do in any project' : `May do in ${projectKey}`}</h3>
      {permissions.isPending ? <Skeleton rows={4} /> : null}
      {permissions.error ? (
        <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />
      ) : null}
      <ul className="developer-list">
        {Object.entries(permissions.data?.permissions ?? {}).map(([key, { name, havePermission }]) => (
          <li key={key} className="developer-row">
            <span aria-hidden="true">{havePermission ? '✓' : '–'}</span>
            <span>
              {name}
              <span className="visually-hidden">{havePermission ? ': yes' : ': no'}</span>
            </span>
            <code className="subtle">{key}</code>
            <span className="spacer" />
            <label className="developer-check">
              <input
                type="checkbox"
                checked={isWithheld(key)}
                disabled={change.isPending || (!havePermission && !isWithheld(key))}
                onChange={() => change.mutate(key)}
              />
              take away<span className="visually-hidden">: {name}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
