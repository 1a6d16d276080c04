import type { Field } from '@atlaskit/jql-ast';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord, Json } from '../store/records';
import type { Store } from '../store/store';
import { type SearchableProperty, valueAt } from './context';
import type { JqlField } from './field-kinds';
import { EMPTY } from './field-kinds';
import { findByLookup, withProperty } from './field-sources';
import type { Source } from './source';

const list = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

function asField(property: SearchableProperty, name: string): JqlField {
  const { propertyKey, path, type } = property;
  const read = (issue: IssueRecord) => list(valueAt(ownEntry(issue.properties, propertyKey), path));
  const findAny = (store: Store): Source => withProperty(propertyKey, store);
  const texts = (issue: IssueRecord) => read(issue).map((value) => String(value).toLowerCase());
  const byText = findByLookup(`property ${propertyKey} ${path}`, texts);
  const number = (issue: IssueRecord): number | null => {
    const [value] = read(issue);
    return typeof value === 'number' ? value : null;
  };
  switch (type) {
    case 'number':
      return {
        kind: 'number',
        name,
        of: number,
        findAny,
        // A value that is no number counts as none.
        find: (values, store) => (values.includes(EMPTY) ? undefined : byText(values, store)),
      };
    case 'date':
      return {
        kind: 'date',
        name,
        of: (issue) => {
          const [value] = read(issue);
          const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
          return Number.isNaN(at) ? null : at;
        },
        findAny,
      };
    case 'text':
      return {
        kind: 'text',
        name,
        of: (issue) => read(issue).map(String).join('\n'),
        search: (_match, store) => findAny(store),
      };
    case 'user': {
      const accounts = (issue: IssueRecord) => read(issue).map(String);
      return {
        kind: 'choice',
        name,
        of: accounts,
        resolve: (text) => [text],
        find: findByLookup(`people of property ${propertyKey} ${path}`, accounts),
        findAny,
        people: true,
      };
    }
    case 'string':
      return {
        kind: 'choice',
        name,
        of: texts,
        resolve: (text) => [text.toLowerCase()],
        find: byText,
        findAny,
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
