import { navigate } from '../router/navigation';
import { targetUrl } from '../router/target';
import type { ShellServices } from './operate';
import type { Surface } from './surface';

/** The address an app means; see `targetUrl`. */
export function linkUrl(data: unknown, surface: Surface, shell: ShellServices): string {
  return targetUrl(data, shell.modules, { projectKey: surface.projectKey });
}

/**
 * Goes where an app's link leads. Addresses of this site stay in the shell; others are asked about first, as Jira does.
 * Throws when the person declines, and for anything that is not a web address.
 */
export function follow(url: string, type: 'same-tab' | 'new-tab', siteUrl: string): void {
  const target = new URL(url, window.location.origin);
  const isHere = target.origin === window.location.origin || target.origin === new URL(siteUrl).origin;
  const here = `${target.pathname}${target.search}${target.hash}`;
  if (!/^https?:$/.test(target.protocol)) throw new Error(`"${url}" is not a web address`);
  if (!isHere && !window.confirm(`You are leaving this site for ${target.href}. Continue?`)) {
    throw new Error('The person chose not to leave the site');
  }
  if (type === 'new-tab') window.open(isHere ? here : target.href, '_blank', 'noopener');
  else if (isHere) navigate(here);
  else window.location.assign(target.href);
}
