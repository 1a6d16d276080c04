import type { EntityDeclaration } from '../../../../local/forge/kvs/entity-schema';

/** Entities with every attribute type and every kind of index. */
export const ENTITIES: readonly EntityDeclaration[] = [
  {
    name: 'goal',
    attributes: {
      title: { type: 'string' },
      cycle: { type: 'string' },
      team: { type: 'string' },
      rank: { type: 'integer' },
      score: { type: 'float' },
      open: { type: 'boolean' },
      detail: { type: 'any' },
      version: { type: 'integer' },
    },
    indexes: [
      'title',
      'score',
      { name: 'by-cycle', partition: ['cycle'], range: ['rank'] },
      { name: 'by-cycle-team', partition: ['cycle', 'team'], range: ['title'] },
    ],
  },
  { name: 'note', attributes: { text: { type: 'string' } } },
];

export interface Goal {
  title?: string;
  cycle?: string;
  team?: string;
  rank?: number;
  score?: number;
  open?: boolean;
  detail?: unknown;
  version?: number;
}
