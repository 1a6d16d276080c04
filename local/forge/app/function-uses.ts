import { z } from 'zod';
import { type InvocationKind, kindOfModule } from '../calls/kinds';

/** One place of the manifest that names a function. */
export interface FunctionUse {
  moduleType: string;
  moduleKey: string;
  /** Undefined for modules whose functions this host never calls. */
  kind: InvocationKind | undefined;
}

/** By the function's key. */
export type FunctionUses = ReadonlyMap<string, readonly FunctionUse[]>;

const Named = z.object({ function: z.string() });
const Module = z.looseObject({
  key: z.string(),
  function: z.string().optional().catch(undefined),
  resolver: Named.optional().catch(undefined),
  dynamicProperties: Named.optional().catch(undefined),
});

/** Which modules call which functions: as their own, as resolver, or for dynamic properties. */
export function functionUses(modules: Readonly<Record<string, unknown>>): FunctionUses {
  const uses = new Map<string, FunctionUse[]>();
  function add(functionKey: string | undefined, use: FunctionUse): void {
    if (functionKey !== undefined) uses.set(functionKey, [...(uses.get(functionKey) ?? []), use]);
  }
  for (const [moduleType, list] of Object.entries(modules)) {
    for (const item of Array.isArray(list) ? list : []) {
      const module = Module.safeParse(item).data;
      if (!module) continue;
      const place = { moduleType, moduleKey: module.key };
      add(module.function, { ...place, kind: kindOfModule(moduleType) });
      add(module.resolver?.function, { ...place, kind: 'resolver' });
      add(module.dynamicProperties?.function, { ...place, kind: 'dynamicProperties' });
    }
  }
  return uses;
}
