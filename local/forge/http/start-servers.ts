import { createFrameListener, type FrameServerOptions } from './frame-server';
import { listenOnLoopback } from './listen';
import { createSessions } from './sessions';
import { createShellListener, type ShellServerOptions } from './shell-server';
import { tokensStylesheet } from './tokens-stylesheet';

type Own = 'sessions' | 'tokens' | 'origins';

export interface ServersOptions {
  /** First port to try for the shell; the frame's is the next. 0 = any two. */
  port: number;
  shell: Omit<ShellServerOptions, Own>;
  frame: Omit<FrameServerOptions, Own>;
}

/**
 * Starts the two origins. They differ by host name, not only by port, because cookies do not tell ports apart:
 * `localhost` is the shell with its session, `127.0.0.1` the app's pages without one.
 */
export async function startServers({ port, shell, frame }: ServersOptions) {
  let origins = { shell: '', frame: '' };
  const sessions = createSessions();
  const own = { sessions, tokens: tokensStylesheet(), origins: () => origins };
  const shellServer = await listenOnLoopback(createShellListener({ ...shell, ...own }), port);
  const frameServer = await listenOnLoopback(
    createFrameListener({ ...frame, ...own }),
    port === 0 ? 0 : shellServer.port + 1,
  );
  origins = { shell: `http://localhost:${shellServer.port}`, frame: `http://127.0.0.1:${frameServer.port}` };
  sessions.bindTo(shellServer.port);
  return {
    ...origins,
    close(): void {
      for (const { server } of [shellServer, frameServer]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
