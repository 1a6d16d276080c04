import type { JiraEvent } from '../../jira/types';
import type { Installation } from '../app/installation';

/** What of the installed app's version is remembered from start to start. */
export interface InstalledVersion {
  major: number;
  /** The permissions which the administrator has agreed to, in one spelling. */
  permissions: string;
}

/** JSON in which the order of lists and members makes no difference. */
function oneSpelling(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneSpelling).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${oneSpelling(item)}`);
  return `{${members.sort().join()}}`;
}

export interface LifecycleOptions {
  installation: Installation;
  /** `permissions` of the manifest. */
  permissions: unknown;
  /** As the last start left it; undefined when there was none that knew. */
  installed: InstalledVersion | undefined;
  /** Whether the app has no data yet. */
  isNew: boolean;
  /** Who installs and agrees to upgrades. */
  accountId: string | undefined;
}

/**
 * What a start means for the installation: installed on empty data, upgraded to a new major version when the manifest
 * asks for other permissions than last time, else nothing.
 */
export function lifecycle({ installation, permissions, installed, isNew, accountId }: LifecycleOptions): {
  version: InstalledVersion;
  event?: JiraEvent;
} {
  const spelled = oneSpelling(permissions);
  const event = (name: 'installed' | 'upgraded', who: string, major: number): JiraEvent => ({
    eventType: `avi:forge:${name}:app`,
    causedBy: accountId === undefined ? { kind: 'anonymous' } : { kind: 'user', accountId },
    payload: {
      id: installation.installationId,
      ...(accountId === undefined ? {} : { [who]: accountId }),
      app: { id: installation.appId, version: `${major}.0.0` },
      environment: { id: installation.environmentId },
    },
  });
  if (isNew || installed === undefined) {
    const version = { major: 1, permissions: spelled };
    return isNew ? { version, event: event('installed', 'installerAccountId', 1) } : { version };
  }
  if (installed.permissions === spelled) return { version: installed };
  const major = installed.major + 1;
  return {
    version: { major, permissions: spelled },
    event: event('upgraded', 'upgraderAccountId', major),
  };
}
