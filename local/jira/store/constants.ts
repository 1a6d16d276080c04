import type { CategoryKey } from './records';

/** Custom fields as a young Cloud site numbers them; apps must find them by `schema.custom`, never by number. */
export const FIELD = {
  epicName: 'customfield_10011',
  epicStatus: 'customfield_10012',
  epicColor: 'customfield_10013',
  epicLink: 'customfield_10014',
  pointsTeamManaged: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  pointsCompanyManaged: 'customfield_10032',
} as const;

export const RANK_FIELD_NUMBER = 10019;

/** The account as which an installed app acts (`asApp`). */
export const APP_ACCOUNT_ID = '557058:0a2f4a5c-7a1e-4a64-8f5b-5d3c1d9f2e10';

export interface Category {
  id: number;
  key: string;
  name: string;
  colorName: string;
}

export const CATEGORIES: Record<CategoryKey | 'undefined', Category> = {
  undefined: { id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' },
  new: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
};

export const PRIORITIES: Record<string, { name: string; color: string }> = {
  '1': { name: 'Highest', color: '#cd1317' },
  '2': { name: 'High', color: '#e9494a' },
  '3': { name: 'Medium', color: '#e97f33' },
  '4': { name: 'Low', color: '#2d8738' },
  '5': { name: 'Lowest', color: '#57a55a' },
};

export const RESOLUTIONS: Record<string, { name: string; description: string }> = {
  '10000': { name: 'Done', description: 'Work has been completed on this issue.' },
  '10001': { name: "Won't Do", description: "This issue won't be actioned." },
  '10002': { name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  '10003': { name: 'Cannot Reproduce', description: 'All attempts at reproducing this issue failed.' },
};

/** "A `outward` B" and "B `inward` A". */
export const LINK_TYPES: Record<string, { name: string; inward: string; outward: string }> = {
  '10000': { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  '10001': { name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  '10002': { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  '10003': { name: 'Relates', inward: 'relates to', outward: 'relates to' },
};

/** Id of an entry of a table like `PRIORITIES` by its name, any case. */
export function idByName(table: Record<string, { name: string }>, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(table).find(([, entry]) => entry.name.toLowerCase() === wanted)?.[0];
}
