import type { ClosingKeyResult, KeyResultEntry } from '../../../../../src/contract/reviews/views';
import { useFormats } from '../../client/app-context';
import { parseNumber } from '../../format/parse-number';
import { Field } from '../../ui/field';
import { Lozenge } from '../../ui/lozenge';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-fields';
import { LONG_TEXT } from '../okr-forms/long-text';
import { EntryState } from './entry-state';
import { gradeWords, numbersWords, REASON_OPTIONS, resultWords } from './grade-words';
import { type EntrySaved, useEntry } from './use-entry';

const NAMES = {
  grade: 'Grade',
  reason: 'Why this grade?',
  closeReason: 'Close reason',
  wrongEvidence: 'Wrong evidence',
  note: 'Note',
} as const;

/** One key result of a closing: what came out, the computed grade, and what a person makes of it. */
export function KeyResultGrade({
  keyResult,
  send,
  editable,
}: {
  keyResult: ClosingKeyResult;
  send: (seen: KeyResultEntry, now: KeyResultEntry) => Promise<EntrySaved<KeyResultEntry>>;
  editable: boolean;
}) {
  const formats = useFormats();
  const entry = useEntry(keyResult.entry, send);
  const { shown, change, choose, keep } = entry;
  const { computed, suggested, key } = keyResult;
  const asks = computed !== null && shown.grade !== null && shown.grade !== computed;
  return (
    <li className="closing-key-result" onBlur={keep}>
      <p className="row">
        <span className="people-text" dir="auto">
          <span className="subtle">{key}</span> {keyResult.title}
        </span>
        <Marks keyResult={keyResult} />
      </p>
      <p className="small tabular">
        {resultWords(keyResult, formats)}
        {keyResult.againstFirst && (
          <span className="subtle">
            {' '}
            · against the first numbers ({numbersWords(keyResult, keyResult.againstFirst.numbers, formats)}):{' '}
            {keyResult.againstFirst.progress === null
              ? 'no data'
              : formats.percent(keyResult.againstFirst.progress)}
          </span>
        )}
      </p>
      {editable && (
        <>
          <div className="field-grid">
            {computed === null ? (
              <p className="small">
                Grade pending: measured until{' '}
                {keyResult.pendingUntil === null ? '…' : formats.day(keyResult.pendingUntil)}.
              </p>
            ) : (
              <GradeField
                computed={computed}
                grade={shown.grade}
                of={key}
                onChange={(grade) => choose({ grade })}
              />
            )}
            <Select
              label={`Close reason of ${key}`}
              value={shown.closeReason ?? suggested.closeReason}
              options={REASON_OPTIONS}
              onChange={(closeReason) => choose({ closeReason })}
            />
          </div>
          {asks && (
            <TextField
              label={`Why is the grade of ${key} not ${gradeWords(computed, formats)}?`}
              value={shown.reason}
              problem={
                shown.reason.trim() === ''
                  ? 'A grade that differs from the computed one needs a reason.'
                  : undefined
              }
              onChange={(reason) => change({ reason })}
            />
          )}
          {!keyResult.guardrail && (
            <label className="check small">
              <input
                type="checkbox"
                checked={shown.wrongEvidence ?? suggested.wrongEvidence}
                onChange={(event) => choose({ wrongEvidence: event.target.checked })}
              />
              <span>
                Wrong evidence: it moved, or did not, without saying whether the objective is true
                {suggested.wrongEvidence && ' (its result contradicts your answer above)'}
              </span>
            </label>
          )}
          <details className="disclosure" open={shown.note !== '' || undefined}>
            <summary className="small">Note on {key}</summary>
            <TextArea
              label={`Note on ${key}`}
              optional
              limit={LONG_TEXT}
              value={shown.note}
              onChange={(note) => change({ note })}
            />
          </details>
          <EntryState entry={entry} names={NAMES} />
        </>
      )}
    </li>
  );
}

/** What must be known of it beside the grade; words, never colour alone. */
export function Marks({ keyResult }: { keyResult: ClosingKeyResult }) {
  const formats = useFormats();
  const { closed, computed, guardrail } = keyResult;
  const grade = closed === null ? (keyResult.entry.grade ?? computed) : closed.grade;
  return (
    <>
      <Lozenge tone={keyResult.succeeded && !keyResult.breached ? 'good' : 'neutral'}>
        {grade === null ? 'Grade pending' : gradeWords(grade, formats)}
      </Lozenge>
      {grade !== null && computed !== null && grade !== computed && (
        <span className="small subtle">computed {gradeWords(closed?.computed ?? computed, formats)}</span>
      )}
      {guardrail && (
        <Lozenge tone={keyResult.breached ? 'bad' : 'info'}>
          {keyResult.breached ? 'Guardrail breached' : 'Guardrail'}
        </Lozenge>
      )}
      {keyResult.eased && <Lozenge tone="warn">Eased</Lozenge>}
      {keyResult.continues !== null && <span className="small subtle">continues {keyResult.continues}</span>}
      {keyResult.continuedBy !== null && (
        <span className="small subtle">continued by {keyResult.continuedBy}</span>
      )}
    </>
  );
}

/** Tenths from 0.0 to 1.0, the computed one first in mind: choosing it again takes the change back. */
function GradeField({
  computed,
  grade,
  of,
  onChange,
}: {
  computed: number;
  grade: number | null;
  of: string;
  onChange: (grade: number | null) => void;
}) {
  const formats = useFormats();
  return (
    <Field label={`Grade of ${of}`} hint={`Computed: ${gradeWords(computed, formats)}`}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={String(grade ?? computed)}
          onChange={(event) => {
            const chosen = parseNumber(event.target.value, 'en');
            onChange(chosen === computed ? null : chosen);
          }}
        >
          {Array.from({ length: 11 }, (_, tenth) => tenth / 10).map((value) => (
            <option key={value} value={String(value)}>
              {gradeWords(value, formats)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
