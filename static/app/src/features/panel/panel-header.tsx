import type { PanelView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { daysLeft } from '../../format/days';
import { Button, IconButton } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { ScreenHeading } from '../../ui/screen-heading';
import { panelText } from './panel-text';

/** Board, team, cycle and days left; copy, reload, a new objective. */
export function PanelHeader({
  panel,
  reading,
  onReload,
  onNewObjective,
}: {
  panel: PanelView;
  reading: boolean;
  onReload: () => void;
  onNewObjective: (() => void) | undefined;
}) {
  const formats = useFormats();
  const { cycle } = panel;
  return (
    <header className="panel-head">
      <div>
        <ScreenHeading view="OKR panel">{panel.team?.name ?? panel.board.name ?? 'OKR panel'}</ScreenHeading>
        <p className="subtle">
          {panel.team && panel.board.name && panel.board.name !== panel.team.name && (
            <>
              <span dir="auto">{panel.board.name}</span>
              {' · '}
            </>
          )}
          {cycle ? (
            <>
              <strong dir="auto">{cycle.name}</strong>, {formats.dayRange(cycle.start, cycle.end)},{' '}
              {daysLeft(panel.today, cycle.end)}
            </>
          ) : (
            'no cycle is running'
          )}
        </p>
      </div>
      <div className="row">
        {onNewObjective && (
          <Button icon="add" onClick={onNewObjective}>
            Add objective
          </Button>
        )}
        <CopyButton text={() => panelText(panel, formats)} />
        <IconButton icon="refresh" label="Read again" busy={reading} onClick={onReload} />
      </div>
    </header>
  );
}
