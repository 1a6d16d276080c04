import type {
  ClosingObjective,
  KeyResultEntry,
  ObjectiveEntry,
} from '../../../../../src/contract/reviews/views';
import { TRUTHS, type Truth } from '../../../../../src/domain/okr/grade';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-fields';
import { LONG_TEXT } from '../okr-forms/long-text';
import { EntryState } from './entry-state';
import { gradeWords, REASON_OPTIONS } from './grade-words';
import { KeyResultGrade } from './key-result-grade';
import type { CloseCache } from './use-close';
import { type EntrySaved, useEntry } from './use-entry';

const NAMES = {
  truth: 'Is the objective true now?',
  closeReason: 'Close reason',
  reason: 'What else is there to say?',
  ambitious: 'Was it ambitious enough?',
} as const;
export const TRUTH_WORDS: Readonly<Record<Truth, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** An objective of a closing with its key results, all of it editable and kept as one goes. */
export function ObjectiveGrade({
  objective,
  cache,
  editable,
}: {
  objective: ClosingObjective;
  cache: CloseCache;
  editable: boolean;
}) {
  const sendObjective = async (
    seen: ObjectiveEntry,
    now: ObjectiveEntry,
  ): Promise<EntrySaved<ObjectiveEntry>> => {
    const saved = await call('close.saveDraft', { objectiveId: objective.id, objective: { seen, now } });
    cache.putObjective(saved.objective);
    return { stored: saved.objective.entry, contested: saved.contested.map(({ field }) => field) };
  };
  const sendKeyResult =
    (keyResultId: string) =>
    async (seen: KeyResultEntry, now: KeyResultEntry): Promise<EntrySaved<KeyResultEntry>> => {
      const keyResults = [{ keyResultId, seen, now }];
      const saved = await call('close.saveDraft', { objectiveId: objective.id, keyResults });
      cache.putObjective(saved.objective);
      const stored = saved.objective.keyResults.find(({ id }) => id === keyResultId)?.entry ?? now;
      return { stored, contested: saved.contested.map(({ field }) => field) };
    };
  return (
    <div className="stack">
      {editable && <ObjectiveQuestions objective={objective} send={sendObjective} />}
      <ul className="closing-key-results" aria-label={`Key results of ${objective.key}`}>
        {objective.keyResults.map((keyResult) => (
          <KeyResultGrade
            key={keyResult.id}
            keyResult={keyResult}
            send={sendKeyResult(keyResult.id)}
            editable={editable}
          />
        ))}
      </ul>
      {objective.keyResults.length === 0 && (
        <p className="subtle">No key result of {objective.key} ran in this cycle.</p>
      )}
    </div>
  );
}

function ObjectiveQuestions({
  objective,
  send,
}: {
  objective: ClosingObjective;
  send: (seen: ObjectiveEntry, now: ObjectiveEntry) => Promise<EntrySaved<ObjectiveEntry>>;
}) {
  const formats = useFormats();
  const entry = useEntry(objective.entry, send);
  const { shown, change, choose, keep } = entry;
  const needsReason = objective.needs.find(({ key }) => key === objective.key);
  return (
    <fieldset className="stack-tight" aria-label={`About ${objective.key}`} onBlur={keep}>
      {objective.computed !== null && (
        <p className="small tabular">
          Computed grade {gradeWords(objective.computed, formats)}
          <span className="subtle"> · the weighted mean of its key results, cut, guardrails apart</span>
        </p>
      )}
      <fieldset className="row">
        <legend className="field-label">Is “{objective.title}” true now?</legend>
        {TRUTHS.map((truth) => (
          <label key={truth} className="check">
            <input
              type="radio"
              name={`truth-${objective.id}`}
              checked={shown.truth === truth}
              onChange={() => choose({ truth })}
            />
            <span>{TRUTH_WORDS[truth]}</span>
          </label>
        ))}
      </fieldset>
      <div className="field-grid">
        <Select
          label={`Close reason of ${objective.key}`}
          value={shown.closeReason ?? objective.suggestedReason}
          options={REASON_OPTIONS}
          onChange={(closeReason) => choose({ closeReason })}
        />
      </div>
      {objective.asksIfAmbitious && (
        <TextArea
          label="It was reached in full: was it ambitious enough?"
          optional
          limit={LONG_TEXT}
          value={shown.ambitious}
          onChange={(ambitious) => change({ ambitious })}
        />
      )}
      <TextArea
        label={needsReason ? needsReason.hint : `What else is there to say about ${objective.key}?`}
        optional={!needsReason}
        limit={LONG_TEXT}
        value={shown.reason}
        onChange={(reason) => change({ reason })}
      />
      <EntryState entry={entry} names={NAMES} />
    </fieldset>
  );
}
