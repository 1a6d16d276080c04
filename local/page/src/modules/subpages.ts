import { z } from 'zod';

const titleSchema = z.union([z.string(), z.looseObject({ i18n: z.string() }).transform(({ i18n }) => i18n)]);

/** One of the pages that a full page is made of; `route` is its path below the page's own. */
export const pageSchema = z.looseObject({
  title: titleSchema,
  route: z.string(),
  icon: z.string().optional(),
});
export type Subpage = z.infer<typeof pageSchema>;

export const sectionSchema = z.looseObject({ header: titleSchema.optional(), pages: z.array(pageSchema) });
export type Section = z.infer<typeof sectionSchema>;

interface Subpaged {
  pages?: Subpage[] | undefined;
  sections?: Section[] | undefined;
}

/** A module's pages in sections, `pages` as one without a heading; none for a module that is a single page. */
export function subpagesOf({ pages, sections }: Subpaged): Section[] {
  return pages ? [{ pages }] : (sections ?? []);
}

/** The path below the module's own that a subpage has, with its slash. */
export const subpagePath = (page: Subpage): string => `/${page.route.replace(/^\/+|\/+$/g, '')}`;

/** Whether a path below the module's own is inside a subpage: its path itself or one below it. */
export function isWithin(page: Subpage, rest: string): boolean {
  const path = subpagePath(page);
  return rest === path || rest.startsWith(`${path}/`);
}
