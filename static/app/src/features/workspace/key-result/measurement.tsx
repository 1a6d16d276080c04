import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { isMeasured } from '../../../../../../src/domain/okr/key-result';
import { useFormats } from '../../../client/app-context';
import { explanationText } from '../../okr/explanation-text';
import { goalWords, writeValue } from '../../okr/goal-words';
import { kindWords, RHYTHM_WORDS } from '../../okr-forms/options';
import { useWorkspaceContext } from '../workspace-context';

/** How it is measured, and how each of its numbers came about. */
export function Measurement({
  keyResult,
  objective,
}: {
  keyResult: KeyResultView;
  objective: ObjectiveView;
}) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const write = writeValue(keyResult, formats);
  const line = isMeasured(keyResult.numbers)
    ? { from: keyResult.numbers.baseline, to: keyResult.numbers.target }
    : null;
  const { because, window } = keyResult;
  const facts: readonly (readonly [string, string])[] = [
    [
      kindWords(keyResult.numbers),
      line ? `from ${write(line.from)} to ${write(line.to)}` : goalWords(keyResult, formats),
    ],
    ['Window', formats.dayRange(window.start, window.end)],
    ['Check-in', RHYTHM_WORDS[keyResult.rhythm]],
    [
      'Indicator',
      keyResult.indicator === 'leading' ? 'Leading: moves before the result' : 'Lagging: the result itself',
    ],
    [
      'Judged as',
      objective.ambition === 'aspirational' ? 'Aspirational: a success from 70 %' : 'Committed: a promise',
    ],
    ['Weight', formats.amount(keyResult.weight, '', 2)],
    ...(keyResult.measuringUntil === null
      ? []
      : [['Measuring until', formats.day(keyResult.measuringUntil)] as const]),
    ...(keyResult.workedOutsideJira ? [['Work', 'Done outside Jira'] as const] : []),
  ];
  const explanations = [
    ['Progress', because.progress],
    ['Expected by today', because.expected],
    ['Pace', because.pace],
    ['Work done', because.work],
  ] as const;
  return (
    <section className="detail-box stack-tight" aria-labelledby="measurement">
      <h2 id="measurement">How it is measured</h2>
      {keyResult.howMeasured.trim() === '' ? (
        <p className="subtle">Nobody has written down yet where the number comes from.</p>
      ) : (
        <p className="people-text entry-text" dir="auto">
          {keyResult.howMeasured}
        </p>
      )}
      <dl className="facts small">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="disclosure small">
        <summary>How its numbers came about</summary>
        <dl className="explanations">
          {explanations.map(
            ([name, explanation]) =>
              explanation && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{explanationText(explanation, formats, { unit: keyResult, asOf: workspace.asOf })}</dd>
                </div>
              ),
          )}
        </dl>
      </details>
    </section>
  );
}
