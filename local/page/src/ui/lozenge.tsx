import type { ReactNode } from 'react';
import type { Status } from '../api/shapes';

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

/** A short word on a coloured ground. */
export function Lozenge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`lozenge tone-${tone}`}>{children}</span>;
}

/** The colour of a status follows its category, as in Jira. */
export function statusTone(status: Status): Tone {
  const category = status.statusCategory?.key;
  return category === 'done' ? 'success' : category === 'indeterminate' ? 'information' : 'neutral';
}

export function StatusLozenge({ status }: { status: Status }) {
  return <Lozenge tone={statusTone(status)}>{status.name}</Lozenge>;
}
