import { publishGlobal, signRealtimeToken } from '@forge/realtime';
import type { Live, Log } from '../../application/ports';

/** One channel for the whole installation: queues and schedules have no page's context, so only a global one reaches all. */
const CHANNEL = 'changes';
/** Part of what a channel is known by: whoever publishes and whoever listens show the same. Only this app can sign them. */
const CLAIMS = { audience: 'licensed' };

/**
 * Forge's realtime. Failures come as parts of results, but a connection that breaks throws: neither may spoil what has
 * been saved by then. Each publish is two operations of the installation's 50 a second, each ticket one, and one more
 * for the subscription that it is used for.
 */
export function createLive(log: Log): Live {
  return {
    async publish(changed) {
      try {
        const signed = await signRealtimeToken(CHANNEL, CLAIMS, ['publish']);
        if (signed.errors) return log.error('live-not-signed', { reason: reasonOf(signed.errors) });
        const told = await publishGlobal(CHANNEL, { changed: [...changed] }, { token: String(signed.token) });
        if (told.errors) log.error('live-not-published', { reason: reasonOf(told.errors) });
      } catch (thrown) {
        log.error('live-not-published', { reason: 'thrown' }, thrown);
      }
    },
    async ticket() {
      try {
        const signed = await signRealtimeToken(CHANNEL, CLAIMS, ['subscribe']);
        if (signed.errors) {
          log.error('live-not-signed', { reason: reasonOf(signed.errors) });
          return null;
        }
        const endsAt = Number(signed.expiresAt) * 1000;
        return { channel: CHANNEL, token: String(signed.token), endsAt };
      } catch (thrown) {
        log.error('live-not-signed', { reason: 'thrown' }, thrown);
        return null;
      }
    },
  };
}

function reasonOf(errors: unknown): string {
  return JSON.stringify(errors).slice(0, 200);
}
