import { z } from 'zod';
import { type Installation, viewContext } from '../../app/installation';
import { translated } from '../../app/translations';
import { listUiModules } from '../../app/ui-modules';
import { findModule, type InvokeDeps, InvokeRequest, invokeResolver } from '../../calls/invoke-resolver';
import { licenseOf } from '../../calls/license';
import { shownModules } from '../../calls/module-visibility';
import { DynamicPropertiesRequest, runDynamicProperties } from '../../calls/run-dynamic-properties';
import type { Unmodelled } from '../../calls/unmodelled';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { People } from '../people';
import type { Routes } from './route';

export interface BridgeRoutesOptions {
  invoke: InvokeDeps;
  installation: Installation;
  people: People;
  unmodelled: Unmodelled;
  origins(): { frame: string };
}

const Theme = z.enum(['light', 'dark']);
const PlaceRequest = z.strictObject({ extension: z.looseObject({ type: z.string() }) });
const ContextRequest = z.strictObject({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
  theme: z.union([Theme, z.looseObject({})]).optional(),
});

/** What the pages of the app ask for through the bridge, as the session's person, and where they may appear. */
export function bridgeRoutes({
  invoke,
  installation,
  people,
  origins,
  unmodelled,
}: BridgeRoutesOptions): Routes {
  return {
    'GET /__local/modules': async ({ request, response }) => {
      const manifest = invoke.manifest();
      const locale = (await people.ofSession(request))?.locale ?? '';
      const modules = listUiModules(manifest, origins().frame);
      sendJson(response, 200, translated(manifest.translations, locale, modules));
    },
    'POST /__local/bridge/invoke': async ({ request, response }) => {
      const user = await people.ofCall(request);
      const answer = await invokeResolver(invoke, user.accountId, await readJson(request, InvokeRequest));
      const cost = { 'x-local-cost': JSON.stringify(answer.cost) };
      if (answer.ok) sendJson(response, 200, { ok: true, body: answer.body }, cost);
      else sendJson(response, 200, { ok: false, message: answer.message }, cost);
    },
    'POST /__local/bridge/shown-modules': async ({ request, response }) => {
      const user = await people.ofCall(request);
      const { extension } = await readJson(request, PlaceRequest);
      const deps = { site: invoke.site, settings: invoke.settings, unmodelled };
      const manifest = invoke.manifest();
      // Conditions on an issue cannot be decided for modules of other places.
      const modules = manifest.modules.filter(({ type }) => type === extension.type);
      const keys = await shownModules(deps, { ...manifest, modules }, user.accountId, extension);
      sendJson(response, 200, { keys });
    },
    'POST /__local/bridge/dynamic-properties': async ({ request, response }) => {
      const user = await people.ofCall(request);
      const body = await readJson(request, DynamicPropertiesRequest);
      sendJson(response, 200, (await runDynamicProperties(invoke, user.accountId, body)) ?? {});
    },
    'POST /__local/bridge/context': async ({ request, response }) => {
      const user = await people.ofCall(request);
      const body = await readJson(request, ContextRequest);
      const module = findModule(invoke, body.moduleKey);
      if (!module) throw new HttpError(404, `manifest.yml has no module "${body.moduleKey}"`);
      const theme = typeof body.theme === 'string' ? { colorMode: body.theme } : body.theme;
      const context = {
        ...viewContext(installation, module, user, body.extension),
        license: licenseOf(invoke.settings().license),
      };
      sendJson(response, 200, { ...context, ...(theme === undefined ? {} : { theme }) });
    },
  };
}
