import { z } from 'zod';
import type { BridgeView } from '../api/host';
import { requestDone, requestJson } from '../api/request';

/** How an app's page hears of a message, or that no more will come. */
type OnEvent = (payload: unknown, error?: Error) => void;

export interface ChannelOptions {
  replaySeconds?: number | undefined;
  token?: string | undefined;
  contextOverrides?: string[] | undefined;
}

const welcome = z.object({ connection: z.string() });
const news = z.object({
  subscription: z.string(),
  payload: z.unknown().optional(),
  error: z.string().optional(),
});
const subscribed = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
const published = z.object({
  eventId: z.string().nullable(),
  eventTimestamp: z.string().nullable(),
  errors: z.array(z.string()).optional(),
});

const LOST = 'The realtime connection was lost';
const listeners = new Map<string, OnEvent>();
let opening: Promise<string> | null = null;

function hear(data: unknown): void {
  const { subscription, payload, error } = news.parse(data);
  const listener = listeners.get(subscription);
  if (error === undefined) {
    listener?.(payload);
    return;
  }
  listeners.delete(subscription);
  listener?.('', new Error(error));
}

/** The page's one web socket to the host, opened with the first subscription; resolves to its name there. */
function connect(): Promise<string> {
  opening ??= new Promise((resolve, reject) => {
    const address = new URL('/__local/realtime/socket', window.location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const message: unknown = JSON.parse(data);
      const { data: greeting } = welcome.safeParse(message);
      if (greeting) resolve(greeting.connection);
      else hear(message);
    };
    socket.onclose = () => {
      opening = null;
      const all = [...listeners.values()];
      listeners.clear();
      for (const listener of all) listener('', new Error(LOST));
      reject(new Error(LOST));
    };
  });
  return opening;
}

/** Listens on a channel; rejects in the host's words. Resolves to how to stop. */
export async function subscribeChannel(
  view: BridgeView,
  channel: { channelName: string; isGlobal: boolean; options: ChannelOptions },
  onEvent: OnEvent,
): Promise<() => Promise<void>> {
  const connection = await connect();
  const subscription = crypto.randomUUID();
  // Before the host knows of it: what is replayed may be here before the answer.
  listeners.set(subscription, onEvent);
  const { options, ...rest } = channel;
  const body = { ...view, ...rest, ...options, connection, subscription };
  const answer = await requestJson('/__local/realtime/subscribe', subscribed, { method: 'POST', body });
  if (!answer.ok) {
    listeners.delete(subscription);
    throw new Error(answer.message);
  }
  return async () => {
    if (!listeners.delete(subscription)) return;
    await requestDone('/__local/realtime/unsubscribe', {
      method: 'POST',
      body: { connection, subscription },
    }).catch(() => undefined);
  };
}

/** Publishes as the page; failures are part of what it resolves to. */
export const publishOnChannel = (
  view: BridgeView,
  channel: { channelName: string; isGlobal: boolean; options: ChannelOptions },
  payload: unknown,
) => {
  const { options, ...rest } = channel;
  const { token, contextOverrides } = options;
  const body = { ...view, ...rest, token, contextOverrides, payload };
  return requestJson('/__local/realtime/publish', published, { method: 'POST', body });
};
