import { z } from 'zod';
import { readManifest } from '../forge/app/manifest';
import type { SearchableProperty } from '../jira/jql/context';

const EntityProperty = z.looseObject({
  propertyKey: z.string(),
  entityType: z.string().default('issue'),
  values: z.array(
    z.looseObject({
      path: z.string(),
      type: z.enum(['string', 'text', 'number', 'date', 'user']),
      searchAlias: z.string().optional(),
    }),
  ),
});

/** The issue properties which the manifest of `appDir` makes searchable (`jira:entityProperty`). */
export function searchableProperties(appDir: string): SearchableProperty[] {
  return readManifest(appDir)
    .modules.filter((module) => module.type === 'jira:entityProperty')
    .map((module) => EntityProperty.parse(module))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({
        propertyKey,
        path,
        type,
        ...(searchAlias === undefined ? {} : { alias: searchAlias }),
      })),
    );
}
