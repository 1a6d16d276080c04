import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

export type Route = (exchange: Exchange) => Promise<void>;

/** `METHOD /path` → what answers it. */
export type Routes = Readonly<Record<string, Route>>;
