import { createFunctionCodec } from '../../../forge/bridge/function-codec';
import type { FrameLocation, PortMessage, ShellToFrame } from '../../../forge/bridge/messages';
import type { ColorMode } from '../ui/color-mode';
import { parseFrameMessage } from './frame-message';

/** A frame that has an app in it, as its maker sees it. */
export interface FrameConnection {
  setColorMode(mode: ColorMode): void;
  /** How far the host's clock is ahead of this machine's: the frame's `Date` follows. */
  setClock(offsetMs: number): void;
  /** Tells a full page that the address moved by itself. */
  moved(location: FrameLocation): void;
  disconnect(): void;
}

export interface FrameOptions {
  /** The only origin that may say hello and that gets the port. */
  frameOrigin: string;
  colorMode: ColorMode;
  clockOffsetMs: number;
  /** Runs one bridge call; what it throws reaches the app as a rejection with the same words. */
  operate(op: string, data: unknown): Promise<unknown>;
  /** The height in CSS pixels that the document needs. */
  onSize(height: number): void;
  /** Escape was pressed in the frame, and nothing in it wanted the key. */
  onEscape(): void;
  onReady?(): void;
}

/**
 * Answers the handshake of one iframe and serves its bridge calls over a port of its own (format: top of
 * frame-bridge.ts). A frame that reloads says hello again and gets a new port.
 */
export function connectFrame(iframe: HTMLIFrameElement, options: FrameOptions): FrameConnection {
  let { colorMode, clockOffsetMs } = options;
  let port: MessagePort | undefined;
  const codec = createFunctionCodec((fn, args) => post({ type: 'call', fn, args }));

  function post(message: ShellToFrame): void {
    port?.postMessage(message);
  }

  async function answer(from: MessagePort, id: number, op: string, data: unknown): Promise<void> {
    let reply: ShellToFrame;
    try {
      const result = await options.operate(op, codec.decode(data));
      reply = { id, ok: true, result: codec.encode(result) };
    } catch (error) {
      reply = { id, ok: false, error: error instanceof Error ? error.message : String(error) };
    }
    from.postMessage(reply);
  }

  function receive(from: MessagePort, data: unknown): void {
    const message = parseFrameMessage(data);
    if (message === null) return;
    if ('id' in message) void answer(from, message.id, message.op, message.data);
    else if (message.type === 'call') codec.call(message.fn, message.args);
    else if (message.type === 'escape') options.onEscape();
    else options.onSize(message.height);
  }

  function greet(event: MessageEvent<unknown>): void {
    if (event.origin !== options.frameOrigin || event.source !== iframe.contentWindow) return;
    const data = event.data;
    if (typeof data !== 'object' || data === null || !('type' in data)) return;
    if (data.type !== 'forge-bridge-hello' || !iframe.contentWindow) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = (portEvent: MessageEvent<unknown>) => receive(port1, portEvent.data);
    const welcome: PortMessage = { type: 'forge-bridge-port' };
    iframe.contentWindow.postMessage(welcome, options.frameOrigin, [port2]);
    post({ type: 'theme', colorMode });
    post({ type: 'clock', offsetMs: clockOffsetMs });
    options.onReady?.();
  }

  window.addEventListener('message', greet);
  return {
    setColorMode(mode) {
      colorMode = mode;
      post({ type: 'theme', colorMode: mode });
    },
    setClock(offsetMs) {
      clockOffsetMs = offsetMs;
      post({ type: 'clock', offsetMs });
    },
    moved: (location) => post({ type: 'location', location, action: 'POP' }),
    disconnect() {
      window.removeEventListener('message', greet);
      port?.close();
    },
  };
}
