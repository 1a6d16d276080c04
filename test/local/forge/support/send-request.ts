import { request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** A request with exactly these headers and this target, as `fetch` would not let a hostile one be made. */
export function send(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Answer> {
  const { hostname, port, host: name } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: hostname, port, method, path, headers: { host: name, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

export interface RawConnection {
  write(text: string): void;
  /** The first line that came back, e.g. `HTTP/1.1 200 OK`; empty when the connection was closed without one. */
  firstLine: Promise<string>;
  end(): void;
}

/** A connection on which a test speaks HTTP itself, to stop in the middle. */
export function openRaw(origin: string): RawConnection {
  const { port } = new URL(origin);
  const socket = connect(Number(port), '127.0.0.1');
  const firstLine = new Promise<string>((resolve) => {
    let text = '';
    const done = () => resolve(text.split('\r\n')[0] ?? '');
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.includes('\r\n')) done();
    });
    socket.on('error', done);
    socket.on('close', done);
  });
  return { write: (text) => socket.write(text), firstLine, end: () => socket.destroy() };
}
