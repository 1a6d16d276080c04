/**
 * The frame's end of the bridge: the first, blocking script of every app page. It defines
 * `globalThis.__bridge.callBridge`, which `@forge/bridge` captures when it is imported.
 *
 * The message format, which the shell page implements from the other side (types in messages.ts):
 *
 * Handshake
 *   1. frame → parent window: `{type:'forge-bridge-hello'}`, once, at once; target origin = the shell's.
 *      The shell checks `event.origin === frameOrigin` and finds the module by `event.source === iframe.contentWindow`.
 *   2. shell → frame window:  `{type:'forge-bridge-port'}` with one MessagePort transferred. A reloaded frame says
 *      hello again and gets a new port; the old one is dead.
 *
 * Over the port, frame → shell
 *   `{id, op, data}`               a bridge call; answered exactly once
 *   `{type:'call', fn, args}`      calls a function which the shell sent in a result
 *   `{type:'size', height}`        height the document needs (CSS pixels), on every change; no answer
 *   `{type:'escape'}`              Escape was pressed and nothing in the page took it: it closes the modal; no answer
 * Over the port, shell → frame
 *   `{id, ok:true, result}` | `{id, ok:false, error:'text'}`
 *   `{type:'call', fn, args}`      calls a function which the frame sent in `data`; no answer
 *   `{type:'theme', colorMode:'light'|'dark'}`  after the port is opened, and on every change
 *   `{type:'clock', offsetMs}`     how far the host's clock is ahead; after the port is opened, and on every change
 *   `{type:'location', location, action:'POP'}` full pages: back, forward, `history.go`
 *
 * Functions travel as `{__fn: n}` in `data`, `args` and `result`; n belongs to the side that sent it
 * (function-codec.ts does both directions).
 *
 * Calls (`op` → `data` → `result`), named as in @forge/bridge:
 *   invoke {functionKey, payload, metadata?}   → what the resolver answered (`{body}` of the host), or an error
 *   getContext                                 → the answer of POST /__local/bridge/context
 *   fetchProduct {product, restPath, fetchRequestInit:{method?,body,headers:[[k,v]]}, isMultipartFormData}
 *                                              → {status, statusText, headers:{}, body:'text', isAttachment:false}
 *   openModal {resource|null, onClose:fn, size, context, closeOnEscape, closeOnOverlayClick, title, icon} → true
 *             `onClose` is called with the payload of the modal's `close`
 *   close payload → true, or false when this view cannot be closed;  onClose fn → true;  submit payload → true|false
 *   refresh payload → true|false;  reload → null;  open → true|false
 *   showFlag {id, title, description?, type, appearance?, actions?:[{text,onClick:fn}], isAutoDismiss?} → true
 *   closeFlag {id} → true
 *   emit {event, payload} → null;  on {event, callback:fn} → {unsubscribe: fn};  emitPublic, onPublic likewise
 *   navigate {url,type} | {target,…,type} → null;  getUrl {target,…} → 'https://…'
 *   subscribeRealtimeChannel {channelName, onEvent:fn, options, isGlobal?} → {unsubscribe: fn}; `onEvent` is called
 *             with a payload, or with '' and an Error once the channel is lost
 *   publishRealtimeChannel {channelName, eventPayload, options, isGlobal?} → {eventId, eventTimestamp, errors?:['text']}
 *   changeWindowTitle 'text' → null;  emitReadyEvent → null
 *   createHistory → {location, length}         full pages only; the frame builds the object from it
 *   history.push {location}, history.replace {location}, history.go {delta} → null
 * Anything else: `{id, ok:false, error:'<op> is not available in the local host'}`. `enableTheming` never leaves the
 * frame.
 */
import { documentHeight } from './document-height';
import { forwardEscape } from './forward-escape';
import { shiftClock } from './frame-clock';
import { createFrameHistory } from './frame-history';
import { createFunctionCodec } from './function-codec';
import type { FrameToShell, HelloMessage, ShellToFrame } from './messages';
import { createTheming } from './theming';

const script = document.currentScript;
const shellOrigin = script?.dataset.shellOrigin ?? '';
shiftClock(Number(script?.dataset.clockOffsetMs ?? 0));

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
const early: FrameToShell[] = [];
let port: MessagePort | undefined;
let lastId = 0;

function send(message: FrameToShell): void {
  if (port) port.postMessage(message);
  else early.push(message);
}

const codec = createFunctionCodec((fn, args) => send({ type: 'call', fn, args }));
const theming = createTheming(document);
const history = createFrameHistory((op, data) => void request(op, data));

function request(op: string, data: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    send({ id, op, data: codec.encode(data) });
  });
}

async function callBridge(op: string, data?: unknown): Promise<unknown> {
  if (op === 'enableTheming') return theming.enable();
  const result = await request(op, data);
  return op === 'createHistory' ? history.open(result) : result;
}

function receive(message: ShellToFrame): void {
  if ('id' in message) {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(codec.decode(message.result));
    else call?.reject(new Error(message.error));
  } else if (message.type === 'call') codec.call(message.fn, message.args);
  else if (message.type === 'theme') theming.set(message.colorMode);
  else if (message.type === 'clock') shiftClock(message.offsetMs);
  else history.moved(message.location, message.action);
}

function reportHeight(): void {
  let last = -1;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(documentHeight(document));
    if (height !== last) {
      last = height;
      send({ type: 'size', height });
    }
  });
  observer.observe(document.documentElement);
  observer.observe(document.body);
}

window.addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
  const [transferred] = event.ports;
  if (event.source !== window.parent || event.origin !== shellOrigin || port || !transferred) return;
  if (event.data?.type !== 'forge-bridge-port') return;
  port = transferred;
  port.onmessage = (portEvent: MessageEvent<ShellToFrame>) => receive(portEvent.data);
  for (const message of early.splice(0)) send(message);
});
document.addEventListener('DOMContentLoaded', reportHeight);
forwardEscape(window, () => send({ type: 'escape' }));

Object.assign(globalThis, { __bridge: { callBridge } });
const hello: HelloMessage = { type: 'forge-bridge-hello' };
window.parent.postMessage(hello, shellOrigin);
