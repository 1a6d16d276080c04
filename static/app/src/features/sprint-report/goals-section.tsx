import { useState } from 'react';
import type { QuarterOfGoals, ReportBoard, SprintReport } from '../../../../../src/contract/sprints/history';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { saveFile } from '../portability/save-file';
import { GoalBar, GoalLegend, GoalPatterns } from './goal-bar';
import { goalSums, linesOf } from './goal-sums';
import { goalsCsv, goalsText, goalWords } from './report-words';

/** Boards whose bars are drawn at once; the table has all. */
const FIRST = 6;

/** Goals reached per board and quarter. Boards stand by name: nothing here ranks them. */
export function GoalsSection({
  report,
  hidden,
  unread,
}: {
  report: Pick<SprintReport, 'boards' | 'keyResults'>;
  hidden: number;
  unread: number;
}) {
  const [all, setAll] = useState(false);
  const { boards } = report;
  const sums = goalSums(boards);
  const shown = all ? boards : boards.slice(0, FIRST);
  return (
    <section className="stack-tight" aria-labelledby="goals-reached">
      <div className="row">
        <h2 id="goals-reached">Sprint goals reached</h2>
        <span className="row push">
          <CopyButton compact text={() => goalsText(report)} />
          <Button compact onClick={() => saveFile('sprint-goals.csv', goalsCsv(report), 'text/csv')}>
            CSV
          </Button>
        </span>
      </div>
      <p className="small subtle">
        Lines of sprint goals by what their review says, in the quarter their sprint was completed in.
        {hidden > 0 &&
          ` ${plural(hidden, 'board')} in projects that you may not browse ${hidden === 1 ? 'is' : 'are'} left out.`}
        {unread > 0 &&
          ` ${plural(unread, 'further board is', 'further boards are')} not read here: the page of a project has its own.`}
      </p>
      {sums.length === 0 ? (
        <p>
          {boards.every(({ asOf }) => asOf === null)
            ? 'The figures of these boards are being made. They stand here within some minutes.'
            : 'No sprint has been completed yet. After the first review its goal stands here.'}
        </p>
      ) : (
        <>
          <GoalPatterns />
          <GoalLegend />
          {boards.length > 1 && <Quarters title="All boards here" quarters={sums} />}
          {shown.map((board) => (
            <Quarters key={board.id} title={titleOf(board)} quarters={board.quarters} />
          ))}
          {boards.length > shown.length && (
            <div className="row">
              <Button compact onClick={() => setAll(true)}>
                Show {plural(boards.length - shown.length, 'more board')}
              </Button>
            </div>
          )}
          <GoalsTable boards={boards} />
        </>
      )}
    </section>
  );
}

const titleOf = ({ name, id, teamName }: ReportBoard): string => `${name || `Board ${id}`} · ${teamName}`;

function Quarters({ title, quarters }: { title: string; quarters: readonly QuarterOfGoals[] }) {
  const most = Math.max(0, ...quarters.map(linesOf));
  return (
    <div className="stack-tight">
      <h3 dir="auto">{title}</h3>
      {quarters.length === 0 && <p className="small subtle">No sprint completed yet.</p>}
      <ul className="report-rows">
        {quarters.map((each) => (
          <li key={each.start} className="report-row">
            <span>{each.quarter}</span>
            <GoalBar goals={each} most={most} />
            <span className="small tabular">{goalWords(each)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function GoalsTable({ boards }: { boards: readonly ReportBoard[] }) {
  return (
    <details className="disclosure">
      <summary>As a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="report-table" tabIndex={0} aria-label="Sprint goals reached, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Board</th>
              <th scope="col">Quarter</th>
              {['Met', 'Partly', 'Missed', 'Sprints', 'Without a review'].map((head) => (
                <th key={head} scope="col" className="is-number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boards.flatMap((board) =>
              board.quarters.map((each) => (
                <tr key={`${board.id} ${each.start}`}>
                  <td dir="auto">{board.teamName}</td>
                  <td dir="auto">{board.name || `Board ${board.id}`}</td>
                  <td>{each.quarter}</td>
                  <td className="is-number">{each.met}</td>
                  <td className="is-number">{each.partly}</td>
                  <td className="is-number">{each.missed}</td>
                  <td className="is-number">{each.sprints}</td>
                  <td className="is-number">{each.unreviewed}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}
