import { Lozenge, type Tone } from '../ui/lozenge';
import type { ModuleStatus } from './module-status';

const TONES: Record<'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success', Tone> = {
  default: 'neutral',
  inprogress: 'information',
  moved: 'warning',
  new: 'discovery',
  removed: 'danger',
  success: 'success',
};

/** The status of an app's part of the issue view: a lozenge, a number, or a small picture. */
export function StatusMark({ status }: { status: ModuleStatus }) {
  switch (status.type) {
    case 'lozenge':
      return <Lozenge tone={TONES[status.value.type]}>{status.value.label}</Lozenge>;
    case 'badge':
      return <span className="badge">{status.value.label}</span>;
    case 'icon':
      return <img className="module-icon" src={status.value.url} alt={status.value.label} />;
  }
}
