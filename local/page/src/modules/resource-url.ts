import type { UiModule } from './ui-module';

/**
 * The address of another resource of the app that shows `opener`: `key` or `key/entry`, as the bridge's Modal names it.
 * The host serves a resource below `/r/<key>/`; which file an entry is, the modules that use it tell. For an entry no
 * module uses, its own name is tried, and a wrong guess ends as a plain "Nothing at …" in the modal.
 */
export function resourceUrl(
  opener: string,
  resource: string,
  modules: readonly Pick<UiModule, 'resource' | 'url'>[],
): string {
  const known = modules.find((module) => module.resource === resource);
  if (known) return known.url;
  const [key = '', entry = 'index'] = resource.split('/');
  return new URL(`/r/${encodeURIComponent(key)}/${encodeURIComponent(entry)}.html`, opener).href;
}
