import type { FrameLocation } from '../../../forge/bridge/messages';
import type { PageHistory } from '../bridge/surface';
import { navigate, onNavigate } from '../router/navigation';

/** The part of the browser's address below a full page, e.g. base `/jira/apps/okr` and address `/jira/apps/okr/cycles?q=1`. */
export function createPageHistory(base: string): PageHistory {
  let own = false;

  const isInside = () => window.location.pathname === base || window.location.pathname.startsWith(`${base}/`);
  const location = (): FrameLocation => ({
    pathname: window.location.pathname.slice(base.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
  });
  const move = (to: FrameLocation, replace: boolean) => {
    const path = to.pathname === '/' ? '' : to.pathname;
    own = true;
    navigate(`${base}${path}${to.search}${to.hash}`, { replace });
    own = false;
  };

  return {
    location,
    push: (to) => move(to, false),
    replace: (to) => move(to, true),
    go: (delta) => window.history.go(delta),
    listen: (listener) =>
      onNavigate(() => {
        if (!own && isInside()) listener(location());
      }),
  };
}
