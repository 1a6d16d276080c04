import { request } from 'node:http';

/** One web socket of the shell, as a browser's page would hold it. */
export interface OpenedSocket {
  readonly connection: string;
  /** The next message, parsed. */
  next(): Promise<unknown>;
  /** Resolves when the host has let go of it too. */
  close(): Promise<void>;
  /** As a browser that is shut: without a word. Resolves when the host has let go of it too. */
  vanish(): Promise<void>;
}

/** The JSON of the first whole text frame in these bytes, and the bytes after it; undefined while it is not whole. */
function firstFrame(bytes: Buffer): { message: unknown; rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1] ?? 0;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return undefined;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < head + length) return undefined;
  const text = bytes.subarray(head, head + length).toString('utf8');
  return { message: JSON.parse(text), rest: bytes.subarray(head + length) };
}

/** Opens the shell's web socket; rejects with the status when the host refuses it. */
export function openSocket(shellUrl: string, origin = shellUrl): Promise<OpenedSocket> {
  return new Promise((resolve, reject) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      origin,
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.from('a key of sixteen').toString('base64'),
    };
    const { hostname, port, host } = new URL(shellUrl);
    const options = { host: hostname, port, path: '/__local/realtime/socket' };
    const asked = request({ ...options, headers: { ...headers, host } });
    asked.on('response', ({ statusCode }) => reject(new Error(String(statusCode))));
    asked.on('error', reject);
    asked.on('upgrade', (_response, socket, first) => {
      const messages: unknown[] = [];
      let bytes: Buffer = Buffer.alloc(0);
      let wake = () => {};
      const take = (data: Buffer) => {
        bytes = Buffer.concat([bytes, data]);
        for (let frame = firstFrame(bytes); frame; frame = firstFrame(bytes)) {
          messages.push(frame.message);
          bytes = frame.rest;
        }
        wake();
      };
      socket.on('data', take);
      const next = async (): Promise<unknown> => {
        while (messages.length === 0) {
          await new Promise<void>((done) => {
            wake = done;
          });
        }
        return messages.shift();
      };
      const left = () => new Promise<void>((done) => socket.on('close', () => setImmediate(done)));
      const vanish = () => {
        socket.end();
        return left();
      };
      const close = () => {
        const done = left();
        // A close frame, masked with zeros as every frame of a client is masked.
        socket.write(Buffer.from([0x88, 0x80, 0, 0, 0, 0]));
        return done;
      };
      void next().then((greeting) => {
        const connection = String((greeting as { connection: unknown }).connection);
        resolve({ connection, next, close, vanish });
      });
      if (first.length > 0) take(first);
    });
    asked.end();
  });
}
