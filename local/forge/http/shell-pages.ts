import type { ServerResponse } from 'node:http';
import { sendText } from './exchange';
import { HttpError } from './http-error';
import { readStaticFile } from './static-file';

const NOT_BUILT =
  '<!doctype html><html lang="en"><title>Local host</title><p>The shell page has not been built yet. Run <code>npm start</code>.</p></html>';

/**
 * The shell page: its files, and its index for every other address, which its own router understands.
 * @throws HttpError 404 for a missing file (a path with a file extension)
 */
export async function sendShellPage(
  response: ServerResponse,
  shellDir: string | undefined,
  path: string,
  frameOrigin: string,
): Promise<void> {
  const found = shellDir === undefined ? undefined : await readStaticFile(shellDir, path);
  if (!found && /\.\w{1,8}$/.test(path)) throw new HttpError(404, `Nothing at ${path}`);
  const file = found ?? (shellDir === undefined ? undefined : await readStaticFile(shellDir, 'index.html'));
  const policy = [
    "default-src 'self'",
    // An app's icons are files of its resources.
    `img-src 'self' data: blob: https: ${frameOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    `frame-src ${frameOrigin}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
  sendText(response, file ? 200 : 503, file?.body ?? NOT_BUILT, {
    'content-type': file?.type ?? 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
}
