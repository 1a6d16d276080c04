import type { Manifest, ManifestFunction } from '../app/manifest';
import type { CallSettings } from './call-settings';
import { type InvocationKind, KINDS } from './kinds';

/**
 * How long a function may run, ms: what its kind is given, or `timeoutSeconds` for consumers and schedules. Of a
 * function that several modules call, the lowest limit counts.
 */
export function timeoutOf(
  limits: CallSettings['limits'],
  kind: InvocationKind,
  declared: ManifestFunction,
  uses: Manifest['uses'],
): number {
  const kinds = [kind, ...(uses.get(declared.key) ?? []).flatMap((use) => use.kind ?? [])];
  return Math.min(
    ...kinds.map((each) =>
      KINDS[each] === 'longFunctionMs' && declared.timeoutSeconds !== undefined
        ? declared.timeoutSeconds * 1000
        : limits[KINDS[each]],
    ),
  );
}

/** Memory of a function in MB: the settings' word, its own, the app's, Forge's. */
export function memoryOf(settings: CallSettings, declared: ManifestFunction, manifest: Manifest): number {
  return settings.memoryMB ?? declared.runtime?.memoryMB ?? manifest.memoryMB ?? settings.limits.memoryMB;
}
