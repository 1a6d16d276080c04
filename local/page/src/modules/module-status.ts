import { z } from 'zod';

/** A few words beside the name of an app's part of the issue view, as the manifest or the app's function says them. */
export const moduleStatusSchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('lozenge'),
    value: z.looseObject({
      label: z.string(),
      type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).catch('default'),
    }),
  }),
  z.looseObject({ type: z.literal('badge'), value: z.looseObject({ label: z.coerce.string() }) }),
  z.looseObject({ type: z.literal('icon'), value: z.looseObject({ label: z.string(), url: z.string() }) }),
]);
export type ModuleStatus = z.infer<typeof moduleStatusSchema>;

/** What a function of `dynamicProperties` answers with; without a status there is nothing to show. */
export const dynamicPropertiesSchema = z.looseObject({ status: moduleStatusSchema.optional() }).nullable();
