import { z } from 'zod';
import { findModule, type InvokeDeps } from '../../calls/invoke-resolver';
import type { Realtime } from '../../realtime/create-realtime';
import type { EventSockets } from '../event-sockets';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { People } from '../people';
import type { Routes } from './route';

export interface RealtimeRoutesOptions {
  invoke: Pick<InvokeDeps, 'manifest'>;
  realtime: Realtime;
  sockets: EventSockets;
  people: People;
}

const Channel = z.strictObject({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
  channelName: z.string().min(1),
  isGlobal: z.boolean().default(false),
  token: z.string().optional(),
  contextOverrides: z.array(z.string()).optional(),
});
const Subscribe = Channel.extend({
  /** The page's web socket, and its own name for the subscription. */
  connection: z.string(),
  subscription: z.string(),
  replaySeconds: z.number().min(0).optional(),
});
const Publish = Channel.extend({ payload: z.unknown() });
const Subscription = z.strictObject({ connection: z.string(), subscription: z.string() });

/** Realtime channels, as pages of the app use them through the bridge, and what went over them. */
export function realtimeRoutes({ invoke, realtime, sockets, people }: RealtimeRoutesOptions): Routes {
  const stops = new Map<string, () => void>();
  const nameOf = (each: { connection: string; subscription: string }) =>
    `${each.connection} ${each.subscription}`;
  const placeOf = ({ moduleKey, extension }: { moduleKey: string; extension: Record<string, unknown> }) => {
    const module = findModule(invoke, moduleKey);
    if (!module) throw new HttpError(404, `manifest.yml has no module "${moduleKey}"`);
    return { moduleKey, extension: { type: module.type, ...extension } };
  };
  const stop = (name: string) => {
    stops.get(name)?.();
    stops.delete(name);
  };

  return {
    'GET /__local/realtime': async ({ response }) => sendJson(response, 200, realtime.report()),
    'GET /__local/realtime/socket': async () => {
      throw new HttpError(426, 'This is a web socket');
    },
    'POST /__local/realtime/subscribe': async ({ request, response }) => {
      await people.ofCall(request);
      const asked = await readJson(request, Subscribe);
      const { connection, subscription } = asked;
      const place = placeOf(asked);
      try {
        const leave = realtime.subscribe(place, asked, {
          receive: (payload) => void sockets.send(connection, { subscription, payload }),
          lost: (error) => void sockets.send(connection, { subscription, error }),
        });
        stops.set(nameOf(asked), leave);
      } catch (error) {
        sendJson(response, 200, { ok: false, message: error instanceof Error ? error.message : `${error}` });
        return;
      }
      sockets.onClose(connection, () => stop(nameOf(asked)));
      sendJson(response, 200, { ok: true });
    },
    'POST /__local/realtime/unsubscribe': async ({ request, response }) => {
      await people.ofCall(request);
      stop(nameOf(await readJson(request, Subscription)));
      sendJson(response, 200, { ok: true });
    },
    'POST /__local/realtime/publish': async ({ request, response }) => {
      await people.ofCall(request);
      const asked = await readJson(request, Publish);
      const { errors, ...result } = realtime.publish(placeOf(asked), asked, asked.payload);
      const failed = errors && { errors: errors.map(({ message }) => message) };
      sendJson(response, 200, { ...result, ...failed });
    },
  };
}
