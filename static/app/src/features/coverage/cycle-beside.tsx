import type { OverviewObjective } from '../../../../../src/contract/overview/rows';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { cycleBeside } from './cycle-name';

/** The cycle of an objective that is not of the one shown; else nothing. */
export function CycleBeside({ objective }: { objective: OverviewObjective }) {
  const { frame } = useWorkspaceFrame();
  const name = cycleBeside(objective, frame);
  if (name === null) return null;
  return (
    <span className="small subtle" dir="auto">
      {' '}
      · {name}
    </span>
  );
}
