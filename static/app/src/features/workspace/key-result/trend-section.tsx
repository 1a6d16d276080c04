import { Suspense } from 'react';
import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { latePart } from '../../../ui/late-part';
import { Skeleton } from '../../../ui/skeleton';
import { goalWords, writeValue } from '../../okr/goal-words';
import { useWorkspaceContext } from '../workspace-context';
import type { JiraSprint } from './sprints';
import { trendLine } from './trend-line';

const TrendChart = latePart(() => import('./trend-chart'));

interface TrendSectionProps {
  keyResult: KeyResultView;
  contributions: KeyResultPage['contributions'];
  sprints: ReadonlyMap<string, JiraSprint> | undefined;
}

/** The trend as a picture and as a table. */
export function TrendSection({ keyResult, contributions, sprints }: TrendSectionProps) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const { today } = workspace;
  const write = writeValue(keyResult, formats);
  const line = trendLine(keyResult);
  const columns = contributions.flatMap(({ sprintId, start, end }) => {
    const sprint = sprints?.get(sprintId);
    return start === null || end === null
      ? []
      : [{ id: sprintId, start, end, name: sprint?.name, goal: sprint?.goal }];
  });
  return (
    <section className="stack-tight" aria-labelledby="trend">
      <h2 id="trend">Trend{keyResult.unit && <span className="subtle small"> in {keyResult.unit}</span>}</h2>
      <Suspense fallback={<Skeleton height="19rem" />}>
        <TrendChart keyResult={keyResult} today={today} sprints={columns} />
      </Suspense>
      <details className="disclosure small">
        <summary>The same as a table</summary>
        <table className="table tabular">
          <caption className="visually-hidden">Values of {keyResult.key}</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {line && (
              <tr>
                <th scope="row">{formats.day(keyResult.window.start, today)}</th>
                <td>{write(line.from)} (baseline)</td>
              </tr>
            )}
            {keyResult.trend.map(([day, value]) => (
              <tr key={day}>
                <th scope="row">{formats.day(day, today)}</th>
                <td>{write(value)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{formats.day(keyResult.window.end, today)}</th>
              <td>{line ? `${write(line.to)} (target)` : goalWords(keyResult, formats)}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </section>
  );
}
