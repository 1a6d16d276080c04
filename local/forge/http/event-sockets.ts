import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** What RFC 6455 appends to the client's key. */
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x81;
const CLOSE = 0x08;
const OPCODE = 0x0f;

/** A text frame from a server: not masked, whole. */
function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([TEXT, body.length]), body]);
  if (body.length < 65_536) {
    const head = Buffer.from([TEXT, 126, 0, 0]);
    head.writeUInt16BE(body.length, 2);
    return Buffer.concat([head, body]);
  }
  const head = Buffer.alloc(10);
  head[0] = TEXT;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, body]);
}

/** Web sockets over which the host tells pages of the shell what happens; what pages say there is not read. */
export interface EventSockets {
  /** Answers an upgrade that has been let in. The first message names the connection: `{connection}`. */
  accept(request: IncomingMessage, socket: Duplex): void;
  /** False when the page is gone. */
  send(connection: string, message: unknown): boolean;
  /** Runs once when the page is gone. */
  onClose(connection: string, listener: () => void): void;
  close(): void;
}

export function createEventSockets(): EventSockets {
  const open = new Map<string, { socket: Duplex; leaving: Set<() => void> }>();

  function forget(connection: string): void {
    const gone = open.get(connection);
    open.delete(connection);
    for (const listener of gone?.leaving ?? []) listener();
  }

  return {
    accept(request, socket) {
      const key = request.headers['sec-websocket-key'];
      if (request.headers.upgrade?.toLowerCase() !== 'websocket' || typeof key !== 'string') {
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
        return;
      }
      const accepted = createHash('sha1')
        .update(key + HANDSHAKE)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
      );
      const connection = randomUUID();
      open.set(connection, { socket, leaving: new Set() });
      socket.on('data', (data: Buffer) => {
        if (((data[0] ?? 0) & OPCODE) !== CLOSE) return;
        forget(connection);
        socket.end();
      });
      // A page that is closed says nothing any more; its end stays open until this one is closed too.
      socket.on('end', () => socket.end());
      socket.on('error', () => socket.destroy());
      socket.on('close', () => forget(connection));
      socket.write(textFrame(JSON.stringify({ connection })));
    },
    send(connection, message) {
      const found = open.get(connection);
      found?.socket.write(textFrame(JSON.stringify(message)));
      return found !== undefined;
    },
    onClose(connection, listener) {
      const found = open.get(connection);
      if (found) found.leaving.add(listener);
      else listener();
    },
    close() {
      for (const [connection, { socket }] of [...open]) {
        forget(connection);
        socket.destroy();
      }
    },
  };
}
