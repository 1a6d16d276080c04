import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LIMITS } from '../calls/limits';
import { checkSchedules } from '../deliveries/schedule-limits';
import { checkTimeouts } from './check-timeouts';
import { type FunctionUses, functionUses } from './function-uses';
import { readTranslations, type Translations, TranslationsPart } from './translations';

const FunctionRef = z.looseObject({ function: z.string().optional() });

/** Forge's documents name 1,024 MB as the most; its schema would take more. */
const Memory = z.number().int().min(128).max(LIMITS.mostMemoryMB.value);

const BackendFunction = z.looseObject({
  key: z.string(),
  /** `file.export`, the file below `src/`. */
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().int().min(1).max(LIMITS.timeoutSeconds.value).optional(),
  runtime: z.looseObject({ memoryMB: Memory.optional() }).optional(),
});

const TriggerEvent = z.union([z.string(), z.looseObject({ eventType: z.string() })]);

const Filter = z.looseObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
});

const Trigger = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(TriggerEvent),
  filter: Filter.optional(),
});

const Scheduled = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const Consumer = z.looseObject({ key: z.string(), queue: z.string(), function: z.string() });

const AnyModule = z.looseObject({
  key: z.string(),
  title: z.unknown().optional(),
  resource: z.string().optional(),
  resolver: FunctionRef.optional(),
  edit: z.looseObject({ resource: z.string().optional() }).optional(),
});

const Resource = z.looseObject({
  key: z.string(),
  path: z.string(),
  entry: z.record(z.string(), z.string()).optional(),
});

const Entity = z.looseObject({
  name: z.string(),
  attributes: z.record(
    z.string(),
    z.looseObject({ type: z.enum(['string', 'boolean', 'float', 'integer', 'any']) }),
  ),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.looseObject({
          name: z.string(),
          partition: z.array(z.string()).optional(),
          range: z.array(z.string()),
        }),
      ]),
    )
    .optional(),
});

const Strings = z.array(z.string()).default([]);

const Egress = z
  .array(z.union([z.string(), z.looseObject({ address: z.string() }).transform((item) => item.address)]))
  .default([]);

/** Foreign addresses by what they are used for. */
const External = z.looseObject({
  fetch: z.looseObject({ client: Egress, backend: Egress }).optional(),
  fonts: Egress,
  frames: Egress,
  images: Egress,
  media: Egress,
  scripts: Egress,
  styles: Egress,
});

const Permissions = z.looseObject({
  scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  content: z
    .looseObject({ scripts: Strings, styles: z.array(z.literal('unsafe-inline')).default([]) })
    .optional(),
  external: External.optional(),
});

const ManifestFile = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[\w-]+$/),
    runtime: z.looseObject({ memoryMB: Memory.optional() }).optional(),
    storage: z.looseObject({ entities: z.array(Entity).default([]) }).optional(),
  }),
  modules: z.looseObject({
    function: z.array(BackendFunction).default([]),
    trigger: z.array(Trigger).default([]),
    scheduledTrigger: z.array(Scheduled).default([]),
    consumer: z.array(Consumer).default([]),
  }),
  resources: z.array(Resource).default([]),
  translations: TranslationsPart.optional(),
  permissions: Permissions.default({ scopes: [] }),
});

export type ManifestFunction = z.infer<typeof BackendFunction>;
export type ManifestTrigger = z.infer<typeof Trigger>;
export type ManifestSchedule = z.infer<typeof Scheduled>;
export type ManifestConsumer = z.infer<typeof Consumer>;
export type ManifestResource = z.infer<typeof Resource>;
export type ManifestEntity = z.infer<typeof Entity>;
export type ManifestPermissions = z.infer<typeof Permissions>;
export type ManifestModule = z.infer<typeof AnyModule> & { type: string };

export interface Manifest {
  /** The uuid of the app. */
  appId: string;
  functions: ManifestFunction[];
  /** Which modules call a function, by its key. */
  uses: FunctionUses;
  /** Memory of functions that do not say their own. */
  memoryMB: number | undefined;
  triggers: ManifestTrigger[];
  schedules: ManifestSchedule[];
  consumers: ManifestConsumer[];
  /** Every module that has a key and is not one of the above, with its type. */
  modules: ManifestModule[];
  resources: ManifestResource[];
  /** Texts in other languages; undefined = everything is in one. */
  translations?: Translations | undefined;
  entities: ManifestEntity[];
  permissions: ManifestPermissions;
  scopes: string[];
  /** Scopes under which the app may act as a person who is not there (`asUser(accountId)`). */
  impersonationScopes: string[];
}

const OtherModules = z.object({ modules: z.record(z.string(), z.array(AnyModule)) });

const BACKEND_TYPES = new Set(['function', 'trigger', 'scheduledTrigger', 'consumer']);
/** What other products call modules need not have a key. */
const OTHER_SHAPE = /^(connect-|dashboards:)/;

/** What is wrong with a manifest, as one sentence with the place in it. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const [issue] = error.issues;
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

/**
 * What the host needs of `manifest.yml`. It is read leniently and quickly; `npm run check` validates it with Forge's
 * own rules.
 * @throws one sentence with file and place if it is missing, the part that the host reads is malformed, or a
 * `timeoutSeconds` would be refused
 */
export function readManifest(appDir: string): Manifest {
  const path = join(appDir, 'manifest.yml');
  try {
    return manifestOf(appDir, parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: ${sentenceOf(error)}`);
  }
}

function manifestOf(appDir: string, document: unknown): Manifest {
  const file = ManifestFile.parse(document);
  const others = Object.entries(file.modules).filter(
    ([type]) => !BACKEND_TYPES.has(type) && !OTHER_SHAPE.test(type),
  );
  const modules = Object.entries(OtherModules.parse({ modules: Object.fromEntries(others) }).modules).flatMap(
    ([type, list]) => list.map((module) => ({ ...module, type })),
  );
  const uses = functionUses(file.modules);
  checkTimeouts(file.modules.function, uses);
  checkSchedules(file.modules.scheduledTrigger);
  const { scopes } = file.permissions;
  return {
    appId: file.app.id.replace('ari:cloud:ecosystem::app/', ''),
    functions: file.modules.function,
    uses,
    memoryMB: file.app.runtime?.memoryMB,
    triggers: file.modules.trigger,
    schedules: file.modules.scheduledTrigger,
    consumers: file.modules.consumer,
    modules,
    resources: file.resources,
    translations: file.translations && readTranslations(appDir, file.translations),
    entities: file.app.storage?.entities ?? [],
    permissions: file.permissions,
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonationScopes: Array.isArray(scopes)
      ? []
      : Object.entries(scopes)
          .filter(
            ([, options]) => z.object({ allowImpersonation: z.literal(true) }).safeParse(options).success,
          )
          .map(([scope]) => scope),
  };
}
