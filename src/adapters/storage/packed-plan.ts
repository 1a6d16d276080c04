import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Uploaded files and what an import is going to write lie deflated in their rows: they are written once, read once
 * or twice and deleted, and repeat themselves in every line.
 */
export function packDeflated(record: unknown): unknown {
  return { packed: deflateRawSync(JSON.stringify(record), { level: 6 }).toString('base64') };
}

/** The record, still to be parsed by its schema; throws what damaged text makes inflation throw. */
export function unpackDeflated(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('packed' in body) || typeof body.packed !== 'string') {
    return body;
  }
  return JSON.parse(inflateRawSync(Buffer.from(body.packed, 'base64')).toString('utf8'));
}
