import type { AlignedBoard, AlignmentView } from '../../../../../src/contract/alignment/answers';
import { useAppContext } from '../../client/app-context';
import { plural } from '../../format/plural';
import type { Grid, GridRow } from './coverage-grid';
import type { Measure } from './coverage-place';
import { effortWords, unitWords } from './effort-words';
import { leftOutText } from './left-out-text';
import { toldFromText } from './told-from-text';

/** What the numbers are, and what stands out, in words. */
export function Legend({
  grid,
  measure,
  view,
  teamId,
  board,
}: {
  grid: Grid;
  measure: Measure;
  view: AlignmentView;
  teamId: string | null;
  board: AlignedBoard | null;
}) {
  const { formats } = useAppContext();
  const leftOut = leftOutText(view, teamId);
  const shown = view.boards.filter((each) => teamId === null || each.teamId === teamId);
  const from = toldFromText(board === null ? shown : [board], (day) => formats.day(day));
  const isNeglected = (row: GridRow) => row.kind === 'key-result' && row.neglected !== null;
  const isUnlinked = (row: GridRow) => row.kind === 'key-result' && row.unlinked;
  const neglected = grid.rows.filter(isNeglected).length;
  const unlinked = grid.rows.filter(isUnlinked).length;
  const again = grid.rows.reduce((sum, row) => sum + row.again.reduce((all, each) => all + each, 0), 0);
  const hidden = view.others
    .filter((each) => board === null && (teamId === null || each.teamId === teamId))
    .reduce((sum, each) => sum + each.boards, 0);
  return (
    <div className="stack-tight">
      <p>
        {neglected + unlinked === 0
          ? 'Every key result that needs work has some.'
          : [
              ...(neglected > 0 ? [`${plural(neglected, 'key result')} neglected`] : []),
              ...(unlinked > 0 ? [`${plural(unlinked, 'key result')} without a linked issue`] : []),
            ].join(' · ')}
      </p>
      <p className="small subtle">
        Numbers are {unitWords(grid.unit)}, {measure === 'done' ? 'done' : 'planned at the start'}
        {grid.columns.some(({ isPlan }) => isPlan) &&
          '; of sprints to come, what is planned so far, in no sum'}
        . Only objectives that you may see are counted. Arrow keys move, Enter opens the issues behind a
        number.
        {again > 0 &&
          ` ${effortWords(again, grid.unit, formats)} were completed in two sprints: sums count that once, in the later one.`}
        {grid.unit === 'team-weeks' && ' Work on days before or after the cycle is in no fortnight.'}
        {hidden > 0 &&
          ` The sums include ${plural(hidden, 'board')} of projects that you may not browse, without their names.`}
        {board?.asOf && ` As of ${formats.moment(board.asOf)}.`}
        {leftOut !== '' && board === null && ` ${leftOut}`}
        {from !== '' && ` ${from}`}
      </p>
    </div>
  );
}
