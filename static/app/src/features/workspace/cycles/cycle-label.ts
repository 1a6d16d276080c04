import type { CycleView } from '../../../../../../src/contract/views';

/** `Q4 2026 (running)`: what a picker calls a cycle. */
export function cycleLabel(
  cycle: Pick<CycleView, 'name' | 'state' | 'start' | 'end'>,
  today: string,
): string {
  switch (cycle.state) {
    case 'planning':
      return `${cycle.name} (planning)`;
    case 'closed':
      return `${cycle.name} (closed)`;
    case 'active':
      if (today < cycle.start) return `${cycle.name} (starts soon)`;
      return today > cycle.end ? `${cycle.name} (ended, not closed)` : `${cycle.name} (running)`;
  }
}
