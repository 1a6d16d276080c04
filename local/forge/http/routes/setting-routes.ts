import { z } from 'zod';
import { FAULT_PRESETS } from '../../calls/fault-presets';
import { FaultList, type Faults } from '../../calls/faults';
import type { HostClock } from '../../clock';
import { HostSettings, type SettingsStore } from '../../settings';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { Routes } from './route';

export interface SettingRoutesOptions {
  clock: HostClock;
  settings: SettingsStore;
  faults: Faults;
}

const PresetChoice = z.strictObject({ name: z.string(), times: z.int().min(1).optional() });
const PRESETS = Object.entries(FAULT_PRESETS).map(([name, { says }]) => ({ name, description: says }));

const ClockChange = z.union([
  z.strictObject({ set: z.iso.datetime({ offset: true, local: true }) }),
  z.strictObject({ advanceMs: z.int() }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** A sentence about a bad value becomes 400. */
function orRefuse<T>(change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw new HttpError(400, error instanceof Error ? error.message : String(error));
  }
}

/** What makes the app's life harder: the clock, the settings, and faults of single calls. */
export function settingRoutes({ clock, settings, faults }: SettingRoutesOptions): Routes {
  const time = () => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs() });
  const broken = () => ({ active: faults.active(), presets: PRESETS });
  return {
    'GET /__local/clock': async ({ response }) => sendJson(response, 200, time()),
    'POST /__local/clock': async ({ request, response }) => {
      const change = await readJson(request, ClockChange);
      orRefuse(() => {
        if ('set' in change) clock.set(Date.parse(change.set));
        else if ('advanceMs' in change) clock.advance(change.advanceMs);
        else clock.reset();
      });
      sendJson(response, 200, time());
    },
    'GET /__local/settings': async ({ response }) => sendJson(response, 200, settings.get()),
    'GET /__local/settings/schema': async ({ response }) =>
      sendJson(response, 200, z.toJSONSchema(HostSettings, { io: 'output' })),
    'PATCH /__local/settings': async ({ request, response }) => {
      const part = await readJson(request, z.looseObject({}));
      sendJson(
        response,
        200,
        orRefuse(() => settings.change(part)),
      );
    },
    'DELETE /__local/settings': async ({ response }) => sendJson(response, 200, settings.reset()),
    'GET /__local/faults': async ({ response }) => sendJson(response, 200, broken()),
    'POST /__local/faults/presets': async ({ request, response }) => {
      const { name, times } = await readJson(request, PresetChoice);
      orRefuse(() => faults.add(name, times));
      sendJson(response, 200, broken());
    },
    'POST /__local/faults': async ({ request, response }) => {
      const list = await readJson(request, FaultList);
      orRefuse(() => faults.replace(list));
      sendJson(response, 200, { faults: list.length });
    },
  };
}
