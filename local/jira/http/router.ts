import type { Route } from './route';

export type Match =
  | { kind: 'route'; route: Route; params: Record<string, string> }
  /** The path is known, but an id in it is no number: such a thing does not exist. */
  | { kind: 'no-such-id'; route: Route };

interface Compiled {
  route: Route;
  segments: string[];
}

function paramsOf(segments: string[], parts: string[]): Record<string, string> | 'no-such-id' | undefined {
  if (segments.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  let isOff = false;
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== part) return undefined;
    } else if (segment.endsWith('#')) {
      if (!/^\d{1,15}$/.test(part)) isOff = true;
      params[segment.slice(1, -1)] = part;
    } else params[segment.slice(1)] = part;
  }
  return isOff ? 'no-such-id' : params;
}

/** Finds the route of a method and decoded path; the first declared wins, so fixed paths stand before open ones. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const byMethod = new Map<string, Compiled[]>();
  for (const route of routes) {
    const compiled = { route, segments: route.path.split('/') };
    byMethod.set(route.method, [...(byMethod.get(route.method) ?? []), compiled]);
  }
  return (method, path) => {
    const parts = path.replace(/\/$/, '').split('/').map(decode);
    let near: Route | undefined;
    for (const { route, segments } of byMethod.get(method) ?? []) {
      const params = paramsOf(segments, parts);
      if (params === 'no-such-id') near ??= route;
      else if (params) return { kind: 'route', route, params };
    }
    return near ? { kind: 'no-such-id', route: near } : undefined;
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
