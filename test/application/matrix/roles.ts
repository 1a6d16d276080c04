/** Who PRODUCT §6 tells apart, each as purely as can be: no role here has the rights of another besides. */
export const ROLES = [
  'manager',
  'objectiveOwner',
  'keyResultOwner',
  'lead',
  'standIn',
  'member',
  'reader',
  'named',
  'browser',
  'outsider',
] as const;
export type Role = (typeof ROLES)[number];

/** Whom an objective is shown to: everybody, named people, those who may browse a named project. */
export const WORLDS = ['open', 'people', 'project'] as const;
export type World = (typeof WORLDS)[number];

/** The roles that see the objective of a world. */
export const SEES: Readonly<Record<World, readonly Role[]>> = {
  open: ROLES,
  people: ['manager', 'objectiveOwner', 'keyResultOwner', 'named'],
  project: ['manager', 'objectiveOwner', 'keyResultOwner', 'browser'],
};

/** Account id of a role; each world has owners of its own, so that their names give a leak away. */
export function accountOf(role: Role, world: World): string {
  switch (role) {
    case 'manager':
      return 'mona';
    case 'objectiveOwner':
      return `owner-${world}`;
    case 'keyResultOwner':
      return `minder-${world}`;
    case 'lead':
      return 'lena';
    case 'standIn':
      return 'stan';
    case 'member':
      return 'max';
    case 'reader':
      return 'rita';
    case 'named':
      return 'nora';
    case 'browser':
      return 'bob';
    case 'outsider':
      return 'otto';
  }
}
