import type { AlignedBoard } from '../../../../../src/contract/alignment/answers';
import { useAppContext } from '../../client/app-context';
import { CopyButton } from '../../ui/copy-button';
import { Select } from '../../ui/select';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import type { Grid } from './coverage-grid';
import type { CoveragePlace } from './coverage-place';
import { gridCsv, gridText } from './grid-text';
import { MeasureSwitch } from './measure-switch';

const ALL = 'all';
const ANY = '';

/** What the heat map shows: which board, which KRA, planned or done; and it as a text. */
export function CoverageBar({
  place,
  board,
  choices,
  areas,
  grid,
  heading,
  onMove,
}: {
  place: CoveragePlace;
  board: AlignedBoard | null;
  choices: readonly { readonly value: string; readonly label: string }[];
  areas: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  grid: Grid;
  heading: string;
  onMove: (part: Partial<CoveragePlace>, how?: 'push' | 'replace') => void;
}) {
  const { formats } = useAppContext();
  const { address, go } = useWorkspaceFrame();
  return (
    <div className="coverage-bar">
      {choices.length > 1 && (
        <Select
          label="Board"
          value={board?.id ?? ALL}
          options={choices}
          onChange={(id) => onMove({ board: id, cell: null })}
        />
      )}
      {areas.length > 0 && (
        <Select
          label="KRA"
          value={address.areaId ?? ANY}
          options={[
            { value: ANY, label: 'All' },
            ...areas.map(({ id, key, name }) => ({ value: id, label: `${key} ${name}` })),
          ]}
          onChange={(id) => go({ areaId: id === ANY ? null : id }, 'replace')}
        />
      )}
      <MeasureSwitch measure={place.measure} onChange={(measure) => onMove({ measure }, 'replace')} />
      <div className="row push">
        <CopyButton text={() => gridText(grid, heading, formats)} />
        <CopyButton label="Copy as CSV" text={() => gridCsv(grid, formats)} />
      </div>
    </div>
  );
}
