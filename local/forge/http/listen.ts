import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';

const TRIES = 50;

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

/**
 * Listens on the first free loopback port from `port` on (0 = any).
 * @throws when none of the next 50 is free
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
): Promise<{ server: Server; port: number }> {
  for (let step = 0; step < TRIES; step++) {
    const server = createServer(listener);
    if (await tryListen(server, port === 0 ? 0 : port + step)) {
      const address = server.address();
      if (address !== null && typeof address === 'object') return { server, port: address.port };
    }
  }
  throw new Error(
    `No port from ${port} to ${port + TRIES - 1} is free: close what uses them, or give another --port.`,
  );
}
