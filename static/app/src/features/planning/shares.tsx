import type { WorkMix } from '../../../../../src/contract/views';
import { effortSentence } from '../../../../../src/domain/alignment/effort';
import {
  type ComparedPart,
  compareWorkMix,
  differenceWords,
  type WorkMixPart,
} from '../../../../../src/domain/alignment/work-mix';
import { useFormats } from '../../client/app-context';
import type { PlanFigures } from './plan-figures';

const NAMES: Readonly<Record<WorkMixPart, string>> = {
  keyResult: 'Key results',
  area: 'KRAs',
  unaligned: 'Unaligned',
};
const UNITS = { points: 'Points', hours: 'Hours', issues: 'Issues' } as const;

/** The three shares of the plan as one bar with its table: as it is, as tried, and the work mix that the team wants. */
export function Shares({
  now,
  tried,
  workMix,
}: {
  now: PlanFigures;
  tried: PlanFigures | null;
  workMix: WorkMix;
}) {
  const formats = useFormats();
  const shown = tried ?? now;
  if (now.alignment === null || shown.alignment === null) return null;
  const parts = compareWorkMix(shown.alignment.shares, workMix);
  const before = compareWorkMix(now.alignment.shares, workMix);
  const { effort, shares, weighsIssues } = shown.alignment;
  const byIssues = shown.unit === 'issues' || weighsIssues;
  const amount = (share: number) => formats.amount(share * effort, '', 1);
  const words = {
    day: formats.day,
    percent: formats.percent,
    number: (value: number) => formats.amount(value, '', 1),
  };
  return (
    <section className="shares" aria-labelledby="shares-title">
      <h2 id="shares-title" className="shares-title">
        <span className="shares-figure tabular">{alignedPercent(parts)} %</span> aligned
        {tried !== null && <span className="subtle"> as tried, {alignedPercent(before)} % now</span>}
      </h2>
      <svg className="bar shares-bar" aria-hidden="true">
        {parts.map(({ part, actual }, at) => (
          <rect
            key={part}
            className={`share-${part}`}
            x={`${parts.slice(0, at).reduce((sum, each) => sum + each.actual, 0)}%`}
            y="0"
            width={`${actual}%`}
            height="100%"
          />
        ))}
        {parts.slice(0, 2).map(({ part }, at) => (
          <rect
            key={part}
            className="bar-pace"
            x={`${parts.slice(0, at + 1).reduce((sum, each) => sum + each.wanted, 0)}%`}
            y="-3"
            width="2"
            height="26"
            transform="translate(-1)"
          />
        ))}
      </svg>
      <table className="shares-table tabular">
        <thead>
          <tr>
            <th scope="col">Serves</th>
            <th scope="col">{UNITS[byIssues ? 'issues' : shown.unit]}</th>
            <th scope="col">Share</th>
            <th scope="col">Work mix</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, actual, wanted, difference }, at) => (
            <tr key={part}>
              <th scope="row">
                <span className={`share-swatch share-${part}`} aria-hidden="true" />
                {NAMES[part]}
              </th>
              <td>{amount(shares[part])}</td>
              <td className="no-wrap">
                {tried !== null && before[at] !== undefined && before[at].actual !== actual && (
                  <span className="subtle">{before[at].actual} % → </span>
                )}
                <strong>{actual} %</strong>
              </td>
              <td>
                {wanted} %{' '}
                <span className="small subtle shares-difference">{differenceWords(difference, words)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small subtle">
        The marks on the bar are where the work mix would divide it.
        {shown.note && ` ${effortSentence(shown.note, words)}`}
        {weighsIssues && shown.unit !== 'issues' && ' Issues are counted: all estimates are 0.'}
        {' Only objectives that you may see are counted.'}
      </p>
    </section>
  );
}

/** Whole percent for key results and KRAs together; the sum of what the table says. */
export function alignedPercent(parts: readonly ComparedPart[]): number {
  return parts.reduce((sum, { part, actual }) => sum + (part === 'unaligned' ? 0 : actual), 0);
}
