import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { createEventSockets } from './event-sockets';
import { createFrameListener, type FrameServerOptions } from './frame-server';
import { guardCaller, guardHost } from './guard';
import { listenOnLoopback } from './listen';
import { createSessions } from './sessions';
import { createShellListener, type ShellServerOptions } from './shell-server';
import { tokensStylesheet } from './tokens-stylesheet';

type Own = 'sessions' | 'sockets' | 'tokens' | 'origins';

export interface ServersOptions {
  /** First port to try for the shell; the frame's is the next. 0 = any two. */
  port: number;
  shell: Omit<ShellServerOptions, Own>;
  frame: Omit<FrameServerOptions, Own>;
}

/** Other sites can neither put what is answered into a page of theirs nor hold on to a window of ours. */
const SHELL_HEADERS = {
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

function withHeaders(listener: RequestListener, headers: Record<string, string>): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    listener(request, response);
  };
}

/**
 * Starts the two origins. They differ by host name, not only by port, because cookies do not tell ports apart:
 * `localhost` is the shell with its session, `127.0.0.1` the app's pages without one.
 */
export async function startServers({ port, shell, frame }: ServersOptions) {
  let origins = { shell: '', frame: '' };
  const sessions = createSessions();
  const sockets = createEventSockets();
  const own = { sessions, sockets, tokens: tokensStylesheet(), origins: () => origins };
  const shellListener = withHeaders(createShellListener({ ...shell, ...own }), SHELL_HEADERS);
  /** Browsers let every page open a web socket to everywhere: only the shell's own, told by its origin, gets one. */
  function upgrade(request: IncomingMessage, socket: Duplex): void {
    try {
      guardHost(request, origins.shell);
      guardCaller(request, origins.shell);
      const isOurs = request.headers.origin === origins.shell && request.url === '/__local/realtime/socket';
      if (!isOurs) throw new Error('Only pages of the shell');
      sockets.accept(request, socket);
    } catch {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
  }
  const shellServer = await listenOnLoopback(shellListener, port, { named: true, upgrade });
  const frameServer = await listenOnLoopback(
    createFrameListener({ ...frame, ...own }),
    port === 0 ? 0 : shellServer.port + 1,
  );
  origins = { shell: `http://localhost:${shellServer.port}`, frame: `http://127.0.0.1:${frameServer.port}` };
  sessions.bindTo(shellServer.port);
  return {
    ...origins,
    close(): void {
      sockets.close();
      shellServer.close();
      frameServer.close();
    },
  };
}
