import { useShell } from '../shell/shell-context';
import type { Extension } from './extension';
import { HiddenFrame } from './hidden-frame';
import { modulesOf } from './ui-module';

/** The app's pages that run unseen while the issue view is open. */
export function BackgroundScripts({ extension, projectKey }: { extension: Extension; projectKey: string }) {
  const { modules, session } = useShell();
  return modulesOf(modules, extension.type).map((module) => (
    <HiddenFrame
      key={module.key}
      surface={{ view: { moduleKey: module.key, extension }, url: module.url, title: module.key, projectKey }}
      frameOrigin={session.frameOrigin}
      siteUrl={session.site.baseUrl}
    />
  ));
}
