import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { goalWords, writeValue } from '../../okr/goal-words';
import { useWorkspaceContext } from '../workspace-context';
import type { NumbersBreak } from './numbers-words';
import { valuesKnown } from './trend-facts';
import { trendLine } from './trend-line';

interface TrendTableProps {
  keyResult: KeyResultView;
  history: KeyResultPage | undefined;
  breaks: readonly NumbersBreak[];
}

interface Row {
  readonly key: string;
  readonly day: string;
  readonly text: string;
}

/** The chart's twin for screen readers and copying: values, changed numbers and the forecast by day. */
export function TrendTable({ keyResult, history, breaks }: TrendTableProps) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const write = writeValue(keyResult, formats);
  const line = trendLine(keyResult);
  const { forecast } = history ?? {};
  const path = forecast && !('none' in forecast) ? forecast.path : [];
  const past: Row[] = [
    ...valuesKnown(keyResult, history).map(([day, value]) => ({
      key: `value ${day}`,
      day,
      text: write(value),
    })),
    ...breaks.map(({ day, words }) => ({ key: `break ${day}`, day, text: words })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows: Row[] = [
    ...(line ? [{ key: 'start', day: keyResult.window.start, text: `${write(line.from)} (baseline)` }] : []),
    ...past,
    ...path.slice(1).map(({ day, value, low, high }) => ({
      key: `forecast ${day}`,
      day,
      text: `about ${write(value)}, ${write(low)} to ${write(high)} (forecast)`,
    })),
    {
      key: 'end',
      day: keyResult.window.end,
      text: line ? `${write(line.to)} (target)` : goalWords(keyResult, formats),
    },
  ];
  return (
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
          {rows.map(({ key, day, text }) => (
            <tr key={key}>
              <th scope="row">{formats.day(day, workspace.today)}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
