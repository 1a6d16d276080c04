import type { CategoryKey } from '../store/records';

type Style = 'classic' | 'next-gen';

/** Statuses of a project of which nothing else is said. */
export const USUAL_STATUSES: readonly { name: string; category: CategoryKey }[] = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
];

/** Issue types of a project of which nothing else is said. */
export const usualTypes = (style: Style): readonly { name: string; level: number }[] => [
  { name: 'Epic', level: 1 },
  { name: 'Story', level: 0 },
  { name: 'Task', level: 0 },
  { name: 'Bug', level: 0 },
  { name: style === 'classic' ? 'Sub-task' : 'Subtask', level: -1 },
];

/** Roles that every project has, with its lead as administrator. */
export const usualRoles = (lead: string): Record<string, string[]> => ({
  Administrators: [lead],
  Member: [],
  Viewer: [],
});

/** Numbers roles in their order, as every project does. */
export const rolesOf = (roles: Record<string, string[]>) =>
  Object.entries(roles).map(([name, grantees], index) => ({ id: 10002 + index, name, grantees }));
