import { z } from 'zod';
import { dynamicPropertiesSchema } from '../modules/module-status';
import { type UiModule, uiModuleSchema } from '../modules/ui-module';
import { requestJson } from './request';

const siteUserSchema = z.looseObject({
  accountId: z.string(),
  displayName: z.string(),
  accountType: z.enum(['atlassian', 'app', 'customer']),
  active: z.boolean(),
  avatarUrl: z.string().optional(),
  locale: z.string(),
  timeZone: z.string(),
});
export type SiteUser = z.infer<typeof siteUserSchema>;

const sessionSchema = z.looseObject({
  accountId: z.string(),
  users: z.array(siteUserSchema),
  site: z.looseObject({ name: z.string(), baseUrl: z.string() }),
  now: z.union([z.string(), z.number()]),
  /** How far the host's clock is ahead of this machine's. */
  clockOffsetMs: z.number(),
  frameOrigin: z.string(),
  dataVersion: z.union([z.string(), z.number()]).optional(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Who is signed in and what the site is; the first call signs somebody in. */
export const readSession = (signal?: AbortSignal): Promise<Session> =>
  requestJson('/__local/session', sessionSchema, { signal });

/** Signs in as somebody else. */
export const switchUser = (accountId: string): Promise<Session> =>
  requestJson('/__local/session', sessionSchema, { method: 'POST', body: { accountId } });

/** Every place the app fills. */
export const readModules = (signal?: AbortSignal): Promise<UiModule[]> =>
  requestJson('/__local/modules', z.array(uiModuleSchema), { signal });

const invocationSchema = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true), body: z.unknown() }),
  z.looseObject({ ok: z.literal(false), message: z.string() }),
]);

/** The view a bridge call comes from. */
export interface BridgeView {
  moduleKey: string;
  extension: Record<string, unknown>;
}

/** Runs a resolver of the app as the session's user; throws what the bridge rejects with. */
export async function invokeResolver(view: BridgeView, functionKey: string, payload: unknown) {
  const answer = await requestJson('/__local/bridge/invoke', invocationSchema, {
    method: 'POST',
    body: { ...view, functionKey, payload },
  });
  if (!answer.ok) throw new Error(answer.message);
  return answer.body;
}

/** Keys of the modules that the signed-in person sees in a place: display conditions and licences are the host's. */
export const readShownModules = async (
  place: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<string[]> => {
  const schema = z.looseObject({ keys: z.array(z.string()) });
  const options = { method: 'POST', body: { extension: place }, signal } as const;
  return (await requestJson('/__local/bridge/shown-modules', schema, options)).keys;
};

/** What a module's function of `dynamicProperties` says of it here, e.g. the status beside its name. */
export const readDynamicProperties = (view: BridgeView, signal?: AbortSignal) =>
  requestJson('/__local/bridge/dynamic-properties', dynamicPropertiesSchema, {
    method: 'POST',
    body: view,
    signal,
  });

/** What `view.getContext()` of an app resolves to. */
export const readContext = (view: BridgeView, theme: unknown): Promise<unknown> =>
  requestJson('/__local/bridge/context', z.unknown(), { method: 'POST', body: { ...view, theme } });
