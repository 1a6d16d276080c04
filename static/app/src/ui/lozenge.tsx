import './lozenge.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info' | 'discovery';

/** A short word on a tinted ground. */
export function Lozenge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames('lozenge', tone !== 'neutral' && `is-${tone}`)}>{children}</span>;
}
