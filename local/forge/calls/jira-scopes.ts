import { readCallPath } from '../../jira/http/call-path';
import { SCOPED_ENDPOINTS, type ScopeSets } from './scope-table';

export interface EndpointScopes {
  /** Method and path with its variables, e.g. `GET /rest/agile/1.0/board/{boardId}`. */
  endpoint: string;
  anyOf: ScopeSets;
}

function pattern(path: string, number: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll(/\{\w+#\}/g, number)
    .replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

const ENDPOINTS = [
  ...SCOPED_ENDPOINTS.map((item) => ({ ...item, pattern: pattern(item.path, '\\d+') })),
  // A word in the place of a number is the same endpoint, which finds nothing.
  ...SCOPED_ENDPOINTS.map((item) => ({ ...item, pattern: pattern(item.path, '[^/]+') })),
];

/**
 * What scopes a call of Jira needs. Undefined = the table does not have the endpoint.
 * @param path with or without its query, in any spelling
 */
export function scopesForCall(method: string, path: string): EndpointScopes | undefined {
  const { pathname } = readCallPath(path);
  const asked = method.toUpperCase();
  const known = pathname.replace(/^\/rest\/api\/(?:2|latest)\//, '/rest/api/3/');
  const found = ENDPOINTS.find((item) => item.methods.includes(asked) && item.pattern.test(known));
  return found && { endpoint: `${asked} ${found.path.replaceAll('#', '')}`, anyOf: found.anyOf };
}

/** Whether these scopes hold all of one of the sets. */
export function areGranted(anyOf: ScopeSets, scopes: readonly string[]): boolean {
  return anyOf.length === 0 || anyOf.some((set) => set.every((scope) => scopes.includes(scope)));
}
