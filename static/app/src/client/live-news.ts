import type { LiveNews } from '../../../../src/contract/errors';

/**
 * What calls bring of changes (decision 011), kept until the part that follows them has come. How a query follows
 * what others change: see `live/shown-by.ts`.
 */
export const liveNews = {
  /** Whether the next call asks for a ticket to listen. */
  asks: true,
  kept: [] as LiveNews[],
  /** Writes of this page that are under way, by what they say. */
  underWay: new Map<string, Promise<unknown>>(),
  hear(news: LiveNews): void {
    this.kept.push(news);
  },
};
