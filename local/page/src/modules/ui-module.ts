import { z } from 'zod';

export const uiModuleSchema = z.looseObject({
  type: z.string(),
  key: z.string(),
  title: z.string().optional(),
  label: z.string().optional(),
  icon: z.string().optional(),
  viewportSize: z
    .union([z.string(), z.looseObject({ width: z.string().optional(), height: z.string().optional() })])
    .optional(),
  tooltip: z.string().optional(),
  url: z.string(),
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
