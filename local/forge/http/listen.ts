import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';

const TRIES = 50;
const LAST_PORT = 65_535;
const IPV4 = '127.0.0.1';
const IPV6 = '::1';

/** How long and how large a request may be before it is cut off; answers may take as long as they need. */
export interface RequestLimits {
  headerBytes: number;
  headersMs: number;
  /** Until the whole body is there. */
  requestMs: number;
  /** How often the two are looked at. */
  checkMs: number;
}

const LIMITS: RequestLimits = { headerBytes: 16_384, headersMs: 10_000, requestMs: 60_000, checkMs: 5_000 };

type Outcome = 'listening' | 'taken' | 'no such address';

function tryListen(server: Server, port: number, address: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no such address');
      else reject(error);
    });
    server.listen(port, address, () => resolve('listening'));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

export interface LoopbackServer {
  port: number;
  close(): void;
}

/**
 * Listens on the first free loopback port from `port` on (0 = any), and nowhere else.
 * @param named also reached as `localhost`, which may mean the IPv6 loopback: there the port must be free as well, or
 *   the browser would open whatever else listens there
 * @throws when none of the next 50 is free
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
  {
    named = false,
    limits = LIMITS,
    upgrade,
  }: {
    named?: boolean;
    limits?: RequestLimits;
    /** Takes what asks for another protocol; without it such requests are cut off. */
    upgrade?: (request: IncomingMessage, socket: Duplex) => void;
  } = {},
): Promise<LoopbackServer> {
  const create = () => {
    const server = createServer(
      {
        maxHeaderSize: limits.headerBytes,
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: limits.checkMs,
      },
      listener,
    );
    if (upgrade) server.on('upgrade', upgrade);
    return server;
  };

  for (let step = 0; step < TRIES; step++) {
    const first = create();
    if (port + step > LAST_PORT) break;
    if ((await tryListen(first, port === 0 ? 0 : port + step, IPV4)) !== 'listening') continue;
    const found = portOf(first);
    const second = named ? create() : undefined;
    if (second && (await tryListen(second, found, IPV6)) === 'taken') {
      first.close();
      continue;
    }
    return {
      port: found,
      close() {
        for (const server of [first, second]) {
          server?.closeAllConnections();
          server?.close();
        }
      },
    };
  }
  throw new Error(
    `No port from ${port} to ${port + TRIES - 1} is free: close what uses them, or give another --port.`,
  );
}
