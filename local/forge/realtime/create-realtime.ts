import { randomUUID } from 'node:crypto';
import { chance } from '../deliveries/chance';
import { createRateWindow } from '../kvs/rate-window';
import type { PlatformReply } from '../workers/messages';
import { channelKey, type Place } from './channel';
import type { RealtimeSettings } from './realtime-settings';
import { createTokens, type Permission } from './token';

/** How long a message can be replayed, and how many are kept for it. */
const REPLAY_MS = 120_000;
const KEPT = 200;
/** Messages shown to whoever looks. */
const SHOWN = 50;

export const RATE_LIMITED = 'RATE_LIMIT_EXCEEDED';
const GLOBAL_SCOPE = 'read:app-global-channel:realtime';

export interface ChannelRequest {
  channelName: string;
  isGlobal?: boolean | undefined;
  token?: string | undefined;
  contextOverrides?: readonly string[] | undefined;
}
export interface SubscribeRequest extends ChannelRequest {
  replaySeconds?: number | undefined;
}

/** One page that listens. */
export interface Listener {
  receive(payload: unknown): void;
  /** The channel is gone; nothing comes any more. */
  lost(reason: string): void;
}

export interface PublishResult {
  /** null when nobody listens, or when it failed. */
  eventId: string | null;
  /** Milliseconds since 1970 as text. */
  eventTimestamp: string | null;
  errors?: { message: string }[];
}

export interface RealtimeReport {
  /** Of now, of this second, and the most of any second. */
  operations: { total: number; inThisSecond: number; mostInASecond: number };
  subscriptions: { channel: string; isGlobal: boolean }[];
  messages: { at: string; channel: string; listeners: number; payload: unknown }[];
}

export interface RealtimeOptions {
  now(): number;
  settings(): RealtimeSettings;
  /** The refusal of a service that one scope of the manifest opens. */
  refuseService(endpoint: string, scope: string): PlatformReply | undefined;
}

interface Subscriber {
  key: string;
  channel: string;
  isGlobal: boolean;
  listener: Listener;
}
interface Message {
  number: number;
  at: number;
  key: string;
  channel: string;
  listeners: number;
  payload: unknown;
}

/** Channels between the pages of the app and its functions, as `@forge/realtime` and the bridge use them. */
export function createRealtime({ now, settings, refuseService }: RealtimeOptions) {
  const tokens = createTokens(now);
  const perSecond = createRateWindow(1000, now);
  const subscribers = new Set<Subscriber>();
  let messages: Message[] = [];
  let operations = 0;
  let lastNumber = 0;

  /** Counts one operation; false when that is over the limit. */
  function take(): boolean {
    operations += 1;
    perSecond.add('operations', 1);
    return perSecond.used('operations') <= settings().operationsPerSecond;
  }

  /** @throws the refusal of a token, of a scope that lacks, or of a channel that needs a place */
  function keyOf(request: ChannelRequest, place: Place | undefined, permission: Permission): string {
    const { channelName: name, isGlobal = false, token, contextOverrides } = request;
    if (isGlobal && permission === 'subscribe') {
      if (refuseService('subscription to a global channel', GLOBAL_SCOPE))
        throw new Error(`Unauthorized request: manifest.yml lacks ${GLOBAL_SCOPE}`);
    }
    const checked = token === undefined ? undefined : tokens.check(token, name, permission);
    if (checked && !checked.ok) throw new Error(`Realtime token validation failed: ${checked.error}`);
    const key = channelKey({ name, isGlobal, claims: checked?.claims ?? null, contextOverrides }, place);
    if (key === undefined) throw new Error('Unauthorized request');
    return key;
  }

  function deliver(message: Message, to: Iterable<Subscriber>): void {
    const { delayMs, dropped, seed } = settings();
    if (chance(seed, 'realtime', message.number) < dropped) return;
    const send = () => {
      for (const each of to) if (subscribers.has(each)) each.listener.receive(message.payload);
    };
    if (delayMs === 0) setImmediate(send);
    else setTimeout(send, delayMs).unref();
  }

  return {
    /**
     * @returns how to stop listening
     * @throws the sentence that the page's promise is rejected with
     */
    subscribe(place: Place, request: SubscribeRequest, listener: Listener): () => void {
      if (!take()) throw new Error(RATE_LIMITED);
      if (settings().disconnected) throw new Error('The realtime service cannot be reached');
      const key = keyOf(request, place, 'subscribe');
      const { channelName: channel, isGlobal = false, replaySeconds = 0 } = request;
      const subscriber: Subscriber = { key, channel, isGlobal, listener };
      subscribers.add(subscriber);
      const since = now() - Math.min(REPLAY_MS, replaySeconds * 1000);
      for (const message of messages) {
        if (message.key === key && message.at > since) deliver(message, [subscriber]);
      }
      return () => void subscribers.delete(subscriber);
    },
    /**
     * @param payload any JSON
     * @returns failures too: nothing is thrown
     */
    publish(place: Place | undefined, request: ChannelRequest, payload: unknown): PublishResult {
      const failed = (message: string) => ({ eventId: null, eventTimestamp: null, errors: [{ message }] });
      if (!take()) return failed(RATE_LIMITED);
      try {
        const key = keyOf(request, place, 'publish');
        const listening = [...subscribers].filter((each) => each.key === key);
        const at = now();
        const { channelName: channel } = request;
        const message = { number: ++lastNumber, at, key, channel, listeners: listening.length, payload };
        messages = [...messages, message].slice(-KEPT).filter((each) => each.at > at - REPLAY_MS);
        deliver(message, listening);
        if (listening.length === 0) return { eventId: null, eventTimestamp: null };
        return { eventId: randomUUID(), eventTimestamp: String(at) };
      } catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
      }
    },
    /** Undefined when there were too many operations. */
    sign(name: string, claims: unknown, permissions: readonly Permission[] | undefined) {
      return take() ? tokens.sign(name, claims, permissions, settings().tokenSeconds) : undefined;
    },
    /** Cuts every page off where the settings say so. */
    settingsChanged(): void {
      if (!settings().disconnected) return;
      const all = [...subscribers];
      subscribers.clear();
      for (const { listener } of all) listener.lost('The realtime connection was lost');
    },
    report: (): RealtimeReport => ({
      operations: {
        total: operations,
        inThisSecond: perSecond.used('operations'),
        mostInASecond: perSecond.most(),
      },
      subscriptions: [...subscribers].map(({ channel, isGlobal }) => ({ channel, isGlobal })),
      messages: messages.slice(-SHOWN).map(({ at, channel, listeners, payload }) => ({
        at: new Date(at).toISOString(),
        channel,
        listeners,
        payload,
      })),
    }),
  };
}

export type Realtime = ReturnType<typeof createRealtime>;
