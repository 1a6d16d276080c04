import type { JiraSite, SiteUser } from '../../jira/types';
import type { Manifest } from './manifest';

/** One development environment and one installation, the same on every start, so that stored ids stay good. */
const ENVIRONMENT_ID = '2f1c3a58-7d0e-4c86-9b75-1e6b0c9d4a31';
const INSTALLATION_ID = '8c5e2b94-0a67-4d13-b2f8-5a9d7e3f6c12';

/** Where the app is installed, in the spellings which the platform uses. */
export interface Installation {
  appId: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  cloudId: string;
  siteUrl: string;
  /** The site's resource name; `installContext` of every invocation. */
  contextAri: string;
}

export function installationOf(manifest: Manifest, site: JiraSite): Installation {
  return {
    appId: manifest.appId,
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    installationId: INSTALLATION_ID,
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    contextAri: `ari:cloud:jira::site/${site.cloudId}`,
  };
}

/** `ari:cloud:ecosystem::extension/{appId}/{envId}/static/{key}`: a module's id, also that of a global permission. */
export function moduleAri(installation: Installation, moduleKey: string): string {
  return `ari:cloud:ecosystem::extension/${installation.appId}/${installation.environmentId}/static/${moduleKey}`;
}

function placeOf(
  installation: Installation,
  module: { key: string; type: string },
  extension: Record<string, unknown>,
) {
  return {
    cloudId: installation.cloudId,
    localId: moduleAri(installation, module.key),
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    moduleKey: module.key,
    siteUrl: installation.siteUrl,
    extension: { type: module.type, ...extension },
  };
}

/** What `view.getContext()` resolves to, apart from the theme. */
export function viewContext(
  installation: Installation,
  module: { key: string; type: string },
  user: SiteUser,
  extension: Record<string, unknown>,
) {
  return {
    ...placeOf(installation, module, extension),
    accountId: user.accountId,
    locale: user.locale,
    timezone: user.timeZone,
  };
}

/** `accountType` of a resolver's context; whoever may use Jira Software is licensed. */
function accountTypeOf(user: SiteUser): 'licensed' | 'unlicensed' | 'customer' {
  if (user.accountType === 'customer') return 'customer';
  return user.licensed ? 'licensed' : 'unlicensed';
}

/** What the platform puts into a resolver call's context; the SDK adds the account from the second argument. */
export function resolverContext(
  installation: Installation,
  module: { key: string; type: string },
  user: SiteUser,
  extension: Record<string, unknown>,
) {
  return {
    ...placeOf(installation, module, extension),
    accountType: accountTypeOf(user),
  };
}

/** The second argument of every function. */
export function backendContext(installation: Installation, accountId: string | undefined) {
  return {
    installContext: installation.contextAri,
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installation: {
      ari: { installationId: installation.installationId },
      contexts: [{ cloudId: installation.cloudId, workspaceId: null }],
    },
  };
}
