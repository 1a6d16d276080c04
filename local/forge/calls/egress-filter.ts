interface Address {
  protocol: string;
  /** With its port, where there is one. */
  host: string;
}

function addressOf(url: string): Address {
  const protocol = /^(.*?:)/.exec(url)?.[0] ?? 'https:';
  const rest = url.replace(protocol, '').replace(/^[/\\]*/, '');
  return { protocol, host: rest.split(/[/?#]/)[0] ?? '' };
}

function matches(declared: Address, asked: Address): boolean {
  if (declared.protocol !== asked.protocol) return false;
  const host = decodeURIComponent(declared.host);
  if (!host.startsWith('*')) return declared.host === asked.host;
  const source = host.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(asked.host);
}

/**
 * Forge's rule for addresses that functions may fetch: protocol (https where the manifest says none) and host with
 * port, exactly or by a wildcard that the host begins with; the path does not count. `*` allows everything.
 */
export function isEgressAllowed(declared: readonly string[], url: string): boolean {
  const asked = addressOf(url);
  return declared.includes('*') || declared.some((item) => matches(addressOf(item), asked));
}
