import type { Viewer } from '../rules/permissions';
import { ownEntry } from '../store/own-entry';
import type { IssueRecord, Json } from '../store/records';
import type { Store } from '../store/store';
import type { AppFunction } from './app-functions';

/** An issue property that an app made searchable (Forge `jira:entityProperty`). */
export interface SearchableProperty {
  propertyKey: string;
  /** Dotted path inside the value; "" for the value itself. */
  path: string;
  type: 'string' | 'text' | 'number' | 'date' | 'user';
  /** Name under which JQL knows it besides `issue.property[key].path`. */
  alias?: string;
}

/** What a query is evaluated against. */
export interface JqlContext {
  store: Store;
  viewer: Viewer;
  now: number;
  properties: readonly SearchableProperty[];
  functions: readonly AppFunction[];
  /**
   * Where a query need not be valid: clauses that would be refused find nothing, and what is wrong with them is put
   * in here.
   */
  warnings?: string[];
  /** How many saved filters a query is nested in. */
  depth?: number;
}

export type Test = (issue: IssueRecord) => boolean;

/** Value of a property at a dotted path. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  let current = value;
  for (const step of path.split('.').filter(Boolean)) {
    if (typeof current !== 'object' || current === null || Array.isArray(current)) return undefined;
    current = ownEntry(current, step);
  }
  return current;
}
