import { SCOPED_ENDPOINTS, type ScopeSets } from './scope-table';

export interface EndpointScopes {
  /** Method and path with its variables, e.g. `GET /rest/agile/1.0/board/{boardId}`. */
  endpoint: string;
  anyOf: ScopeSets;
}

function pattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll(/\{\w+#\}/g, '\\d+')
    .replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

const ENDPOINTS = SCOPED_ENDPOINTS.map((item) => ({ ...item, pattern: pattern(item.path) }));

/**
 * What scopes a call of Jira needs. Undefined = the table does not have the endpoint: the host lets the call pass and
 * records it as unmodelled, for refusing it could be wrong.
 * @param path with or without its query
 */
export function scopesForCall(method: string, path: string): EndpointScopes | undefined {
  const [pathname = ''] = path.split('?');
  const known = pathname.replace(/^\/rest\/api\/(?:2|latest)\//, '/rest/api/3/');
  const found = ENDPOINTS.find((item) => item.methods.includes(method) && item.pattern.test(known));
  return found && { endpoint: `${method} ${found.path.replaceAll('#', '')}`, anyOf: found.anyOf };
}

/** Whether these scopes hold all of one of the sets. */
export function areGranted(anyOf: ScopeSets, scopes: readonly string[]): boolean {
  return anyOf.length === 0 || anyOf.some((set) => set.every((scope) => scopes.includes(scope)));
}
