import { useAppContext } from '../../client/app-context';
import { daysLeft } from '../../format/days';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Select } from '../../ui/select';
import { cycleLabel } from './cycles/cycle-label';
import { cyclesInOrder } from './cycles/cycle-order';
import { RunningCycles } from './running-cycles';
import { useWindowTitle } from './use-window-title';
import { useWorkspaceFrame } from './workspace-context';
import { mayEditCycles } from './workspace-rights';

const ALL_TEAMS = '';

/** Where one is: project, cycle, team. */
export function WorkspaceHeader() {
  const { place, formats } = useAppContext();
  const { frame, rights, address, go, open } = useWorkspaceFrame();
  const { cycles, teams, today } = frame;
  const title = place.projectKey === null ? 'Throughline' : `Throughline · ${place.projectKey}`;
  useWindowTitle(title);
  // A cycle that is gone reads as the running one; while another is on its way it is already chosen.
  const chosen = cycles.find((each) => each.id === address.cycleId);
  const cycle = chosen ?? cycles.find((each) => each.id === frame.cycleId);
  const editsCycles = mayEditCycles(rights, cycles.length);
  const edit = () => cycle && open({ kind: 'cycle', cycleId: cycle.id });
  const add = () => open({ kind: 'cycle' });
  return (
    <header className="workspace-head">
      <div className="workspace-title">
        <h1>{title}</h1>
        {cycle && (
          <p className="small subtle">
            {formats.dayRange(cycle.start, cycle.end)}
            {cycle.state === 'active' && cycle.start <= today && ` · ${daysLeft(today, cycle.end)}`}
            {cycle.state === 'planning' && ' · in planning'}
            {cycle.state === 'closed' && ' · closed'}
          </p>
        )}
        {cycle && <RunningCycles shown={cycle} />}
      </div>
      <div className="workspace-pickers">
        {cycle && (
          <Select
            label="Cycle"
            value={cycle.id}
            options={cyclesInOrder(cycles, today).map((each) => ({
              value: each.id,
              label: cycleLabel(each, today),
            }))}
            onChange={(cycleId) => go({ cycleId })}
          />
        )}
        {teams.length > 1 && (
          <Select
            label="Team"
            value={address.teamId ?? ALL_TEAMS}
            options={[
              { value: ALL_TEAMS, label: 'All teams here' },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => go({ teamId: id === ALL_TEAMS ? null : id }, 'replace')}
          />
        )}
        {editsCycles && cycles.length > 0 && (
          <>
            <div className="only-narrow">
              <Menu
                label="Edit or add a cycle"
                items={[
                  ...(cycle ? [{ label: `Edit ${cycle.name}…`, onSelect: edit }] : []),
                  { label: 'New cycle…', onSelect: add },
                ]}
              />
            </div>
            <div className="row only-wide">
              {cycle && (
                <Button icon="edit" onClick={edit}>
                  Edit cycle
                </Button>
              )}
              <Button icon="add" onClick={add}>
                New cycle
              </Button>
            </div>
          </>
        )}
      </div>
    </header>
  );
}
