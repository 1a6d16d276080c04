import { z } from 'zod';
import { moduleStatusSchema } from './module-status';
import { pageSchema, sectionSchema } from './subpages';

/** A text of the manifest: plain, translated by key, or a gadget's title with a link. */
const textSchema = z.union([
  z.string(),
  z.looseObject({ i18n: z.string() }).transform(({ i18n }) => i18n),
  z.looseObject({ text: z.string() }).transform(({ text }) => text),
]);

const viewportSchema = z.union([
  z.string(),
  z.looseObject({ width: z.string().optional(), height: z.string().optional() }),
]);

/** How an item of a menu runs: over the page in a modal, or unseen. */
const actionTypeSchema = z.enum(['modal', 'dynamic']);

/** One of several items that a module has in a menu. */
const actionSchema = z.looseObject({
  key: z.string(),
  title: textSchema,
  tooltip: textSchema.optional(),
  actionType: actionTypeSchema.optional().catch(undefined),
  viewportSize: viewportSchema.optional(),
});
export type ModuleAction = z.infer<typeof actionSchema>;

export const uiModuleSchema = z.looseObject({
  type: z.string(),
  key: z.string(),
  title: textSchema.optional(),
  label: textSchema.optional(),
  icon: z.string().optional(),
  viewportSize: viewportSchema.optional(),
  tooltip: textSchema.optional(),
  url: z.string(),
  /** Where a gadget is configured. */
  editUrl: z.string().optional(),
  /** `key` or `key/entry` of the manifest's resources. */
  resource: z.string().optional(),
  actionType: actionTypeSchema.optional().catch(undefined),
  actions: z.array(actionSchema).optional(),
  status: moduleStatusSchema.optional(),
  dynamicProperties: z.looseObject({ function: z.string() }).optional(),
  pages: z.array(pageSchema).optional(),
  sections: z.array(sectionSchema).optional(),
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
