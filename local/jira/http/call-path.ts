export interface CallPath {
  /**
   * As the router reads it, however it was spelled: `..` is resolved, `%xx` decoded, slashes at the ends are dropped.
   * Only what would otherwise be a separator is still encoded, so that reading it again changes nothing.
   */
  pathname: string;
  /** As it was given, from the `?` on; empty without a query. */
  search: string;
}

function plain(part: string): string {
  let decoded = part;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    // A stray % stands for itself.
  }
  return decoded.replaceAll(/[%/\\?#]/g, encodeURIComponent);
}

/**
 * The one reading of a path that a call of Jira names: scopes, faults and the router all go by it, so that none of
 * them can be passed by another spelling.
 * @param raw path with or without its query
 */
export function readCallPath(raw: string): CallPath {
  const [sent = ''] = raw.split('#');
  const mark = sent.indexOf('?');
  const search = mark === -1 ? '' : sent.slice(mark);
  const given = mark === -1 ? sent : sent.slice(0, mark);
  const { pathname } = new URL(`http://site/${given.replace(/^[/\\\s]+/, '')}`);
  return { pathname: pathname.replace(/\/+$/, '').split('/').map(plain).join('/'), search };
}
