import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { parseRoute, type Route, routePath } from './route';

const CHANGED = 'shell-navigated';

/** Moves the shell to a place or a path on this site, adding to the browser's history unless `replace` is set. */
export function navigate(to: Route | string, options: { replace?: boolean } = {}): void {
  const path = typeof to === 'string' ? to : routePath(to);
  if (path === currentAddress()) return;
  if (options.replace) window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

function currentAddress(): string {
  return `${window.location.pathname}${window.location.search}${window.location.hash}`;
}

/** Runs `listener` after every move, whoever made it; returns how to stop. */
export const onNavigate = subscribe;

/** The address now: path, query and fragment. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, currentAddress);
}

/** The place the address names. */
export function useRoute(): Route {
  return parseRoute(useAddress());
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: Route | string;
  children: ReactNode;
}

/** A real link that moves within the page; with a modifier key the browser does what it always does. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a {...rest} href={typeof to === 'string' ? to : routePath(to)} onClick={follow}>
      {children}
    </a>
  );
}
