import { useEffect, useMemo } from 'react';
import type { Extension } from '../modules/extension';
import { ModuleFrame } from '../modules/module-frame';
import { createPageHistory } from '../modules/page-history';
import { subpagePath, subpagesOf } from '../modules/subpages';
import { moduleTitle } from '../modules/ui-module';
import { navigate, useAddress } from '../router/navigation';
import { useShell } from '../shell/shell-context';
import { EmptyState } from '../ui/states';
import { usePageTitle } from '../ui/use-page-title';
import { SubpageNav } from './subpage-nav';

interface ModulePageProps {
  type: string;
  moduleKey: string;
  /** The page's own path; what follows belongs to the app. */
  base: string;
  extension: (location: string) => Extension;
  projectKey?: string;
  /** Whether the person may see pages of this type; left out where everybody may. */
  permitted?: boolean;
}

/** An app's full page: the whole content area is its frame, and the rest of the address is its history. */
export function ModulePage({
  type,
  moduleKey,
  base,
  extension,
  projectKey,
  permitted = true,
}: ModulePageProps) {
  const { modules, session } = useShell();
  const module = modules.find((candidate) => candidate.type === type && candidate.key === moduleKey);
  const history = useMemo(() => createPageHistory(base), [base]);
  const isAtRoot = useAddress().split(/[?#]/)[0] === base;
  usePageTitle(module ? moduleTitle(module) : 'App');
  if (!module) {
    return (
      <main className="content">
        <h1>App not found</h1>
        <EmptyState title={`The app has no page "${moduleKey}" here`} />
      </main>
    );
  }
  if (!permitted) {
    return (
      <main className="content">
        <h1>{moduleTitle(module)}</h1>
        <EmptyState title="You cannot see this page">
          <p>
            Jira shows it to {projectKey ? 'the administrators of the project' : 'Jira administrators'} only.
          </p>
        </EmptyState>
      </main>
    );
  }
  const sections = subpagesOf(module);
  const landing = sections[0]?.pages[0];
  if (landing && isAtRoot) return <Landing to={`${base}${subpagePath(landing)}`} />;
  return (
    <main
      className={sections.length > 0 ? 'content content-module content-subpages' : 'content content-module'}
    >
      <h1 className="visually-hidden">{moduleTitle(module)}</h1>
      <SubpageNav title={moduleTitle(module)} sections={sections} base={base} />
      <ModuleFrame
        key={module.key}
        surface={{
          view: { moduleKey: module.key, extension: extension(window.location.href) },
          url: module.url,
          title: moduleTitle(module),
          projectKey,
          history,
        }}
        frameOrigin={session.frameOrigin}
        siteUrl={session.site.baseUrl}
        height="fill"
      />
    </main>
  );
}

/** A page made of subpages opens on the first of them. */
function Landing({ to }: { to: string }) {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return <main className="content" />;
}
