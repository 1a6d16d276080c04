import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { findSourceFolder } from '../app/source-folder';
import type { ScopeSets } from './scope-table';

const Mapping = z.looseObject({
  mapping: z.array(
    z.looseObject({
      productEvent: z.string(),
      oAuthScopes: z.looseObject({
        current: z.array(z.string()).optional(),
        beta: z.array(z.string()).optional(),
      }),
    }),
  ),
});

let byEvent: ReadonlyMap<string, ScopeSets> | undefined;

/** Forge's own list, in the package that validates manifests. Read once; loading the package would take its time. */
function mapping(): ReadonlyMap<string, ScopeSets> {
  const load = createRequire(join(findSourceFolder(), 'host.ts'));
  const file = join(
    dirname(load.resolve('@forge/manifest')),
    'mapping',
    'product-event-to-scope-mapping.json',
  );
  byEvent ??= new Map(
    Mapping.parse(JSON.parse(readFileSync(file, 'utf8'))).mapping.map(({ productEvent, oAuthScopes }) => [
      productEvent,
      [oAuthScopes.current, oAuthScopes.beta].filter((set) => set !== undefined),
    ]),
  );
  return byEvent;
}

/** Which sets of scopes let an app hear of an event: all of one of them. Empty for events that need none. */
export function scopesForEvent(eventType: string): ScopeSets {
  return mapping().get(eventType) ?? [];
}
