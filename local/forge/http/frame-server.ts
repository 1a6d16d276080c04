import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Manifest } from '../app/manifest';
import { localeFileAt } from '../app/translations';
import type { HostClock } from '../clock';
import { contentSecurityPolicy } from './content-security-policy';
import { sendError, sendText } from './exchange';
import { guardAsset, guardHost } from './guard';
import { HttpError } from './http-error';
import { readStaticFile } from './static-file';

export interface FrameServerOptions {
  appDir: string;
  manifest(): Manifest;
  /** Own origin and the shell's; known once both ports are. */
  origins(): { frame: string; shell: string };
  clock: HostClock;
  bridgeScript: string;
  tokens: string;
  print(line: string): void;
}

/** Puts the bridge in front of every other script of the page, as Forge does. */
function withBridge(html: string, shellOrigin: string, clockOffsetMs: number): string {
  const tag = `<script src="/__forge/bridge.js" data-shell-origin="${shellOrigin}" data-clock-offset-ms="${clockOffsetMs}"></script>`;
  if (/<head[^>]*>/i.test(html)) return html.replace(/<head[^>]*>/i, (head) => head + tag);
  return tag + html;
}

/**
 * Serves the app's resources at `/r/<resourceKey>/…` under Forge's content security policy. This origin knows no
 * session: what the app may do, it does through the bridge.
 */
export function createFrameListener(options: FrameServerOptions): RequestListener {
  async function serve(path: string): Promise<{ body: Buffer | string; headers: Record<string, string> }> {
    if (path === '/__forge/bridge.js') {
      return { body: options.bridgeScript, headers: { 'content-type': 'text/javascript; charset=utf-8' } };
    }
    if (path === '/__forge/tokens.css') {
      return { body: options.tokens, headers: { 'content-type': 'text/css; charset=utf-8' } };
    }
    const [, key, rest] = /^\/r\/([\w-]+)\/(.*)$/.exec(path) ?? [];
    const manifest = options.manifest();
    const resource = manifest.resources.find((item) => item.key === key);
    if (resource && /\.[jt]sx?$/.test(resource.path))
      throw new HttpError(501, `The resource "${key}" is UI Kit, which this host does not play`);
    const texts = resource && localeFileAt(manifest.translations, rest ?? '');
    if (texts) return { body: texts, headers: { 'content-type': 'application/json; charset=utf-8' } };
    const file =
      resource && (await readStaticFile(join(options.appDir, resource.path), rest || 'index.html'));
    if (!file) throw new HttpError(404, `Nothing at ${path}`);
    if (!file.type.startsWith('text/html'))
      return { body: file.body, headers: { 'content-type': file.type } };
    const { shell } = options.origins();
    const html = file.body.toString('utf8');
    return {
      body: withBridge(html, shell, options.clock.offsetMs()),
      headers: {
        'content-type': file.type,
        'content-security-policy': contentSecurityPolicy(html, manifest.permissions, shell),
      },
    };
  }

  return (request, response) => {
    void (async () => {
      try {
        guardHost(request, options.origins().frame);
        guardAsset(request);
        if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, 'Only GET');
        const { body, headers } = await serve((request.url ?? '/').split('?')[0] ?? '/');
        sendText(response, 200, body, headers);
      } catch (error) {
        sendError(response, error, options.print);
      }
    })();
  };
}
