import type { SprintReport } from '../../../../../src/contract/sprints/history';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { CopyButton } from '../../ui/copy-button';
import { TextLink } from '../../ui/text-link';
import { toldFromText } from '../coverage/told-from-text';
import { saveFile } from '../portability/save-file';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { effortCsv, effortOf, effortText, movedWords, weeks } from './report-words';

interface EffortSectionProps {
  report: Pick<SprintReport, 'boards' | 'keyResults'>;
  /** Places of the boards shown. */
  places: ReadonlySet<number>;
  cycle: string;
}

/** What the cycle's sprints worked on, and what moved meanwhile; never "caused by" (PRODUCT §3.18). */
export function EffortSection({ report, places, cycle }: EffortSectionProps) {
  const formats = useFormats();
  const { go } = useWorkspaceFrame();
  const { keyResults } = report;
  const from = toldFromText(report.boards, (day) => formats.day(day));
  const most = Math.max(0, ...keyResults.map((each) => Math.max(...Object.values(effortOf(each, places)))));
  return (
    <section className="stack-tight" aria-labelledby="effort-moves">
      <div className="row">
        <h2 id="effort-moves">Effort and moves{cycle && `, ${cycle}`}</h2>
        {keyResults.length > 0 && (
          <span className="row push">
            <CopyButton compact text={() => effortText(report, places, cycle, formats)} />
            <Button
              compact
              onClick={() => saveFile('effort-by-key-result.csv', effortCsv(report, places), 'text/csv')}
            >
              CSV
            </Button>
          </span>
        )}
      </div>
      <p className="small subtle">
        What the cycle’s sprints worked on by key result, and how the key result moved during them: each day
        counts once, however many sprints ran. What is planned in sprints to come counts under Planned alone.
        {from !== '' && ` ${from}`}
      </p>
      {keyResults.length === 0 ? (
        <p>No sprint of this cycle has worked on a key result yet.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="report-table" tabIndex={0} aria-label="Effort and moves by key result">
          <table>
            <thead>
              <tr>
                <th scope="col">Key result</th>
                <th scope="col" className="is-number">
                  Planned <span className="unit">team-weeks</span>
                </th>
                <th scope="col" className="is-number">
                  Done <span className="unit">team-weeks</span>
                </th>
                <th scope="col" className="is-bar">
                  <span className="visually-hidden">Done, as a bar</span>
                </th>
                <th scope="col" className="is-number">
                  Sprints
                </th>
                <th scope="col" className="is-number">
                  Moved during
                </th>
              </tr>
            </thead>
            <tbody>
              {keyResults.map((each) => {
                const { planned, done } = effortOf(each, places);
                return (
                  <tr key={each.keyResultId}>
                    <th scope="row">
                      <Chip keyText={each.key} />{' '}
                      <TextLink onClick={() => go({ keyResult: each.key })}>{each.title}</TextLink>
                    </th>
                    <td className="is-number">{weeks(planned, formats)}</td>
                    <td className="is-number">{weeks(done, formats)}</td>
                    <td className="is-bar">
                      <EffortBar share={most === 0 ? 0 : done / most} />
                    </td>
                    <td className="is-number">{each.sprints}</td>
                    <td className="is-number">{movedWords(each, formats)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function EffortBar({ share }: { share: number }) {
  return (
    <svg
      className="report-effort"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" x={0} y={0} width={100} height={8} />
      <rect className="bar-work" x={0} y={0} width={share * 100} height={8} />
    </svg>
  );
}
