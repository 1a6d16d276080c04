import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { connectFrame } from '../../../local/page/src/bridge/connect-frame';

const ORIGIN = 'http://127.0.0.1:1';
const before = { window: globalThis.window, MessageChannel: globalThis.MessageChannel };
afterAll(() => Object.assign(globalThis, before));

/** A page with one frame; `hello` is what the frame's first script says. */
function openPage() {
  const listeners: ((event: unknown) => void)[] = [];
  const ports: MessagePort[] = [];
  const contentWindow = {
    postMessage: (_message: unknown, _origin: string, [port]: MessagePort[]) => port && ports.push(port),
  };
  const window = {
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.push(listener),
    removeEventListener: () => {},
  };
  Object.assign(globalThis, { window, MessageChannel });
  return {
    iframe: { contentWindow } as unknown as HTMLIFrameElement,
    hello(): MessagePort | undefined {
      const event = { origin: ORIGIN, source: contentWindow, data: { type: 'forge-bridge-hello' } };
      for (const listener of listeners) listener(event);
      return ports.at(-1);
    },
  };
}

/** The first messages over a port. */
async function messages(port: MessagePort, count: number): Promise<unknown[]> {
  const heard: unknown[] = [];
  port.on('message', (message) => heard.push(message));
  while (heard.length < count) await new Promise(setImmediate);
  return heard;
}

test('a frame follows the clock of the host: when it says hello, at every change, and after it was loaded again', async () => {
  const page = openPage();
  const connection = connectFrame(page.iframe, {
    frameOrigin: ORIGIN,
    colorMode: 'light',
    clockOffsetMs: 1000,
    operate: async () => null,
    onSize: () => {},
    onEscape: () => {},
  });
  for (const [first, second] of [
    [1000, 2000],
    [2000, -3000],
  ]) {
    const port = page.hello();
    if (!port) throw new Error('no port');
    connection.setClock(second ?? 0);
    expect(await messages(port, 3)).toEqual([
      { type: 'theme', colorMode: 'light' },
      { type: 'clock', offsetMs: first },
      { type: 'clock', offsetMs: second },
    ]);
  }
  connection.disconnect();
});
