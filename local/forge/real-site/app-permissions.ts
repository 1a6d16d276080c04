import { z } from 'zod';

/**
 * Permissions that an app declares exist on a site only where it is installed, which it is not here. The host
 * answers for them: the token's own person has them all, nobody else has any.
 */
const APP_PERMISSION = /^ari:cloud:ecosystem::extension\/[\w-]+\/[\w-]+\/static\/([\w-]+)$/;

export function isAppPermission(key: string): boolean {
  return APP_PERMISSION.test(key);
}

const CheckBody = z.looseObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
});
const CheckAnswer = z.looseObject({ globalPermissions: z.array(z.string()).default([]) });
const MyPermissions = z.looseObject({ permissions: z.record(z.string(), z.unknown()).default({}) });

export interface PermissionSplit {
  /** Path and body for the site, without what it does not know. */
  path: string;
  body: string | undefined;
  /** Adds the host's part to the site's answer (status 200). */
  complete(answer: string): string;
}

function splitCheck(path: string, text: string, ownAccountId: string): PermissionSplit | undefined {
  const body = CheckBody.parse(JSON.parse(text));
  const asked = body.globalPermissions ?? [];
  const own = asked.filter(isAppPermission);
  if (own.length === 0) return undefined;
  const granted = body.accountId === undefined || body.accountId === ownAccountId ? own : [];
  return {
    path,
    body: JSON.stringify({ ...body, globalPermissions: asked.filter((key) => !isAppPermission(key)) }),
    complete(answer) {
      const site = CheckAnswer.parse(JSON.parse(answer));
      return JSON.stringify({ ...site, globalPermissions: [...site.globalPermissions, ...granted] });
    },
  };
}

function splitMyPermissions(path: string): PermissionSplit | undefined {
  const url = new URL(path, 'http://site.invalid');
  const asked = (url.searchParams.get('permissions') ?? '').split(',');
  const own = asked.filter(isAppPermission);
  if (own.length === 0) return undefined;
  const others = asked.filter((key) => !isAppPermission(key));
  // The site refuses an empty list.
  url.searchParams.set('permissions', others.length === 0 ? 'BROWSE_PROJECTS' : others.join(','));
  return {
    path: url.pathname + url.search,
    body: undefined,
    complete(answer) {
      const { permissions } = MyPermissions.parse(JSON.parse(answer));
      const kept = Object.entries(permissions).filter(([key]) => others.includes(key));
      const added = own.map((key) => {
        const name = APP_PERMISSION.exec(key)?.[1] ?? key;
        return [key, { id: key, key, name, type: 'GLOBAL', description: '', havePermission: true }];
      });
      return JSON.stringify({ permissions: Object.fromEntries([...kept, ...added]) });
    },
  };
}

/** Takes the app's own permissions out of a permission check; undefined if there are none in the call. */
export function splitPermissionCheck(
  call: { method: string; path: string; body?: string | undefined },
  ownAccountId: string,
): PermissionSplit | undefined {
  const [pathname = ''] = call.path.split('?');
  if (call.method === 'POST' && /^\/rest\/api\/[23]\/permissions\/check$/.test(pathname)) {
    return splitCheck(call.path, call.body ?? '{}', ownAccountId);
  }
  return call.method === 'GET' && /^\/rest\/api\/[23]\/mypermissions$/.test(pathname)
    ? splitMyPermissions(call.path)
    : undefined;
}
