import type { Manifest, ManifestModule } from './manifest';

/** A UI module as the shell page sees it: the manifest's own properties, with addresses filled in. */
export interface UiModule {
  type: string;
  key: string;
  title: unknown;
  /** Absolute address of the entry page on the frame origin. */
  url: string;
  /** Address of the configuration page (`edit.resource` of a gadget). */
  editUrl?: string;
  icon?: string;
  [property: string]: unknown;
}

/** The module's page: resource key, and the file which the entry names. */
export function resourcePage(manifest: Manifest, reference: string): string {
  const [resourceKey = '', entryKey] = reference.split('/');
  const resource = manifest.resources.find((item) => item.key === resourceKey);
  if (!resource) throw new Error(`manifest.yml: no resource "${resourceKey}" (used as "${reference}")`);
  const file = entryKey === undefined ? 'index.html' : resource.entry?.[entryKey];
  if (file === undefined)
    throw new Error(`manifest.yml: resource "${resourceKey}" has no entry "${entryKey}"`);
  return `/r/${resourceKey}/${file}`;
}

function iconUrl(icon: unknown, frameOrigin: string): string | undefined {
  if (typeof icon !== 'string') return undefined;
  const match = /^resource:([\w-]+);(.+)$/.exec(icon);
  return match ? `${frameOrigin}/r/${match[1]}/${match[2]?.replace(/^\.?\//, '')}` : icon;
}

/** All modules that show something, with absolute addresses. Throws if one names a resource that does not exist. */
export function listUiModules(manifest: Manifest, frameOrigin: string): UiModule[] {
  return manifest.modules
    .filter((module): module is ManifestModule & { resource: string } => typeof module.resource === 'string')
    .map((module) => {
      const { icon, edit, ...rest } = module;
      const address = iconUrl(icon, frameOrigin);
      return {
        ...rest,
        title: module.title ?? module.key,
        url: frameOrigin + resourcePage(manifest, module.resource),
        ...(address === undefined ? {} : { icon: address }),
        ...(edit?.resource === undefined
          ? {}
          : { editUrl: frameOrigin + resourcePage(manifest, edit.resource) }),
      };
    });
}
