import type { RequestListener } from 'node:http';
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
  const own = { sessions, tokens: tokensStylesheet(), origins: () => origins };
  const shellListener = withHeaders(createShellListener({ ...shell, ...own }), SHELL_HEADERS);
  const shellServer = await listenOnLoopback(shellListener, port, { named: true });
  const frameServer = await listenOnLoopback(
    createFrameListener({ ...frame, ...own }),
    port === 0 ? 0 : shellServer.port + 1,
  );
  origins = { shell: `http://localhost:${shellServer.port}`, frame: `http://127.0.0.1:${frameServer.port}` };
  sessions.bindTo(shellServer.port);
  return {
    ...origins,
    close(): void {
      shellServer.close();
      frameServer.close();
    },
  };
}
