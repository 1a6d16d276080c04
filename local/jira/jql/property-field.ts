import type { Field } from '@atlaskit/jql-ast';
import type { Json } from '../store/records';
import { type SearchableProperty, valueAt } from './context';
import type { JqlField } from './fields';

const list = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

function asField(property: SearchableProperty, name: string): JqlField {
  const read = (properties: Record<string, Json>) =>
    list(valueAt(properties[property.propertyKey], property.path));
  const first = (properties: Record<string, Json>) => read(properties)[0];
  switch (property.type) {
    case 'number':
      return {
        kind: 'number',
        name,
        of: (issue) => {
          const value = first(issue.properties);
          return typeof value === 'number' ? value : null;
        },
      };
    case 'date':
      return {
        kind: 'date',
        name,
        of: (issue) => {
          const value = first(issue.properties);
          const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
          return Number.isNaN(at) ? null : at;
        },
      };
    case 'text':
      return { kind: 'text', name, of: (issue) => read(issue.properties).map(String).join('\n') };
    case 'string':
    case 'user':
      return {
        kind: 'choice',
        name,
        of: (issue) => read(issue.properties).map((value) => String(value).toLowerCase()),
        resolve: (text) => [text.toLowerCase()],
      };
  }
}

/** The property that a field of a query means: by `issue.property[key].path` or by its alias. Only declared ones. */
export function propertyField(field: Field, properties: readonly SearchableProperty[]): JqlField | undefined {
  const name = field.value;
  const [part] = field.properties ? field.properties : [];
  const found = part
    ? properties.find(
        (property) =>
          name.toLowerCase() === 'issue.property' &&
          property.propertyKey === part.key?.value &&
          property.path ===
            (part.path ? part.path : []).map((step) => step.value.replace(/^\./, '')).join('.'),
      )
    : properties.find((property) => property.alias?.toLowerCase() === name.toLowerCase());
  return found && asField(found, name);
}
