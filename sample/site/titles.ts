export type WorkType = 'Story' | 'Bug' | 'Task';

export interface Title {
  readonly type: WorkType;
  readonly summary: string;
}

const TYPES: Readonly<Record<string, WorkType>> = { B: 'Bug', T: 'Task' };

/** One written title with its alternatives: `B: Lost {mail|chat}` is two bugs. At most one group. */
export function expandTitle(written: string): Title[] {
  const [, mark = '', text = ''] = /^(?:([BT]): )?(.*)$/.exec(written) ?? [];
  const type = TYPES[mark] ?? 'Story';
  const [, before = '', group, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(text) ?? [];
  if (group === undefined) return [{ type, summary: text }];
  return group.split('|').map((choice) => ({ type, summary: before + choice + after }));
}
