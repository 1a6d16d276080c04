import type { QueryClient } from '@tanstack/react-query';
import { realtime } from 'bridge-part/realtime';
import type { liveNews } from '../live-news';
import { createChannel } from './channel';
import { createFollower } from './follow';

const PATIENCE_MS = 10_000;

/**
 * Follows what others change for as long as the page is open (decision 011): how a query takes part is told in
 * `shown-by.ts`. Comes after the first content, and what fails here nobody notices: the page then reads on return.
 */
export function startFollowing(client: QueryClient, news: typeof liveNews): void {
  const { random } = Math;
  const isHidden = () => document.visibilityState === 'hidden';
  const follower = createFollower({ client, isWriting: () => news.underWay.size > 0, isHidden, random });
  const channel = createChannel({
    follower,
    random,
    since: Date.now() - performance.now(),
    askForTicket: () => {
      news.asks = true;
    },
    async subscribe({ channel: name, token }, replaySeconds, hear, lost) {
      const listening = realtime.subscribeGlobal(name, (payload, error) => (error ? lost() : hear(payload)), {
        token,
        replaySeconds,
      });
      const patience = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS));
      const subscription = await Promise.race([listening, patience]);
      return () => void subscription.unsubscribe();
    },
  });
  news.hear = (one) => {
    follower.ownChanges(one);
    if (one.ticket) channel.ticketCame(one.ticket);
  };
  for (const one of news.kept.splice(0)) news.hear(one);
  const returned = () => {
    if (!isHidden()) channel.returned();
  };
  document.addEventListener('visibilitychange', returned);
  window.addEventListener('focus', returned);
  window.addEventListener('online', returned);
  window.addEventListener('offline', () => channel.lost());
}
