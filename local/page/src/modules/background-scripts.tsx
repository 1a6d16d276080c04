import { useShell } from '../shell/shell-context';
import type { Extension } from './extension';
import { HiddenFrame } from './hidden-frame';
import { type JiraPlace, useModulesAt } from './use-modules-at';

interface BackgroundScriptsProps {
  extension: Extension;
  projectKey: string;
  place: JiraPlace;
}

/** The app's pages that run unseen while the issue view is open. */
export function BackgroundScripts({ extension, projectKey, place }: BackgroundScriptsProps) {
  const { session } = useShell();
  return useModulesAt(extension.type, place).map((module) => (
    <HiddenFrame
      key={module.key}
      surface={{ view: { moduleKey: module.key, extension }, url: module.url, title: module.key, projectKey }}
      frameOrigin={session.frameOrigin}
      siteUrl={session.site.baseUrl}
    />
  ));
}
