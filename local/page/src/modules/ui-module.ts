import { z } from 'zod';

/** A text of the manifest: plain, translated by key, or a gadget's title with a link. */
const textSchema = z.union([
  z.string(),
  z.looseObject({ i18n: z.string() }).transform(({ i18n }) => i18n),
  z.looseObject({ text: z.string() }).transform(({ text }) => text),
]);

export const uiModuleSchema = z.looseObject({
  type: z.string(),
  key: z.string(),
  title: textSchema.optional(),
  label: textSchema.optional(),
  icon: z.string().optional(),
  viewportSize: z
    .union([z.string(), z.looseObject({ width: z.string().optional(), height: z.string().optional() })])
    .optional(),
  tooltip: textSchema.optional(),
  url: z.string(),
  /** Where a gadget is configured. */
  editUrl: z.string().optional(),
  /** `key` or `key/entry` of the manifest's resources. */
  resource: z.string().optional(),
});

/** A place an app fills, as `GET /__local/modules` lists it. */
export type UiModule = z.infer<typeof uiModuleSchema>;

/** The name people see; a module without a title shows its key. */
export function moduleTitle(module: UiModule): string {
  return module.label ?? module.title ?? module.key;
}

/** The modules of one type, in the manifest's order. */
export function modulesOf(modules: readonly UiModule[], type: string): UiModule[] {
  return modules.filter((module) => module.type === type);
}
