import type { PlanningKeyResult } from '../../../../../src/contract/planning/answers';
import { pastClaimsWords } from '../../../../../src/domain/alignment/past-claims';
import { useFormats } from '../../client/app-context';
import { Lozenge } from '../../ui/lozenge';
import { StatusLozenge } from '../../ui/status-lozenge';
import { effortWords } from './effort-words';
import type { PlanFigures } from './plan-figures';
import type { PlanPartProps } from './sprint-plan';

/** What the plan gives to each key result and KRA, beside how that one stands; and to whom it gives nothing. */
export function KeyResultShares({
  planning,
  now,
  tried,
}: PlanPartProps & { now: PlanFigures; tried: PlanFigures | null }) {
  const shown = tried ?? now;
  const effortOf = (figures: PlanFigures, id: string) => figures.alignment?.byKeyResult.get(id) ?? 0;
  const fed = planning.keyResults
    .filter(({ id }) => effortOf(shown, id) > 0)
    .sort((a, b) => effortOf(shown, b.id) - effortOf(shown, a.id));
  const unfed = planning.keyResults
    .filter((each) => each.ownTeam && each.lifecycle === 'active' && effortOf(shown, each.id) === 0)
    .filter(({ status }) => status?.code !== 'done' && status?.code !== 'measuring')
    .sort((a, b) => Number(b.neglected !== null) - Number(a.neglected !== null));
  const areas = planning.areas.filter(({ id }) => (shown.alignment?.byArea.get(id) ?? 0) > 0);
  if (fed.length + unfed.length + areas.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="plan-key-results">
      <h2 id="plan-key-results">What it serves</h2>
      {fed.length + areas.length === 0 && (
        <p className="subtle">No issue of this sprint serves a key result or KRA yet.</p>
      )}
      <ul className="plan-rows">
        {fed.map((each) => (
          <KeyResultRow
            key={each.id}
            keyResult={each}
            shown={shown}
            effort={effortOf(shown, each.id)}
            before={tried === null ? null : effortOf(now, each.id)}
          />
        ))}
        {areas.map(({ id, key, name }) => (
          <li key={id} className="plan-row">
            <p className="plan-row-what">
              <strong>{key}</strong> <span dir="auto">{name}</span>
            </p>
            <Amount
              figures={shown}
              effort={shown.alignment?.byArea.get(id) ?? 0}
              before={tried === null ? null : (now.alignment?.byArea.get(id) ?? 0)}
            />
            <p className="plan-row-how small subtle">Key result area</p>
          </li>
        ))}
      </ul>
      {unfed.length > 0 && (
        <details className="disclosure" open={unfed.some(({ neglected }) => neglected !== null)}>
          <summary>
            Nothing in this sprint for {unfed.length === 1 ? '1 key result' : `${unfed.length} key results`}
          </summary>
          <ul className="plan-rows">
            {unfed.map((each) => (
              <KeyResultRow key={each.id} keyResult={each} shown={shown} effort={0} before={null} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function KeyResultRow({
  keyResult,
  shown,
  effort,
  before,
}: {
  keyResult: PlanningKeyResult;
  shown: PlanFigures;
  effort: number;
  /** Without what is tried; null where nothing is. */
  before: number | null;
}) {
  const formats = useFormats();
  const { key, title, status, progress, expected, neglected, claims, learned, ownTeam, lifecycle } =
    keyResult;
  const past = claims && pastClaimsWords(claims);
  return (
    <li className="plan-row">
      <p className="plan-row-what">
        <strong>{key}</strong> <span dir="auto">{title}</span>{' '}
        {!ownTeam && <span className="small subtle">another team’s</span>}
      </p>
      {effort > 0 || before !== null ? <Amount figures={shown} effort={effort} before={before} /> : <span />}
      <div className="plan-row-how small">
        <p className="row">
          {status && <StatusLozenge code={status.code} word={status.word} />}
          {progress !== null && lifecycle === 'active' && (
            <span className="subtle tabular">
              {formats.percent(progress)} of the way
              {expected !== null && `, ${formats.percent(expected)} expected by today`}
            </span>
          )}
          {neglected !== null && <Lozenge tone="warn">Neglected</Lozenge>}
          {past && <span className="subtle">Claims: {past}</span>}
        </p>
        {neglected !== null && <p className="subtle">{neglected}</p>}
        {learned && (
          <p className="subtle">
            Learned in <span dir="auto">{learned.sprint}</span>: <q dir="auto">{learned.text}</q>
          </p>
        )}
      </div>
    </li>
  );
}

function Amount({
  figures,
  effort,
  before,
}: {
  figures: PlanFigures;
  effort: number;
  before: number | null;
}) {
  const formats = useFormats();
  const whole = figures.alignment?.effort ?? 0;
  return (
    <p className="plan-row-amount tabular">
      {before !== null && before !== effort && (
        <span className="subtle">{formats.amount(before, '', 1)} → </span>
      )}
      <strong>{effortWords(effort, figures.unit, formats)}</strong>
      {whole > 0 && <span className="subtle"> · {formats.percent(effort / whole)}</span>}
    </p>
  );
}
