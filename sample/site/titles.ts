export type WorkType = 'Story' | 'Bug' | 'Task';

export interface Title {
  /** The sprint it belongs to, where its goal tells of it. */
  readonly sprint?: number;
  readonly type: WorkType;
  readonly summary: string;
}

const TYPES: Readonly<Record<string, WorkType>> = { B: 'Bug', T: 'Task' };

/**
 * One written title with its alternatives: `B: Lost {mail|chat}` is two bugs, `@14 Merge carts` a story of the
 * 14th sprint. At most one group.
 */
export function expandTitle(written: string): Title[] {
  const [, pin, mark = '', text = ''] = /^(?:@(\d+) )?(?:([BT]): )?(.*)$/.exec(written) ?? [];
  const kind = {
    type: TYPES[mark] ?? ('Story' as const),
    ...(pin === undefined ? {} : { sprint: Number(pin) }),
  };
  const [, before = '', group, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(text) ?? [];
  if (group === undefined) return [{ ...kind, summary: text }];
  return group.split('|').map((choice) => ({ ...kind, summary: before + choice + after }));
}
