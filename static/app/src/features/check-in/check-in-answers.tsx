import { PACE_STATUSES, STATUS_WORDS } from '../../../../../src/domain/okr/okr-status';
import { Select } from '../../ui/select';
import { DateField, TextArea } from '../../ui/text-fields';
import type { CheckInDraft } from './check-in-draft';

/** As many characters as the server takes. */
const ANSWER_LIMIT = 4000;
const STATUS_OPTIONS = [
  { value: '', label: 'As the numbers say' },
  ...PACE_STATUSES.map((status) => ({ value: status, label: STATUS_WORDS[status] })),
];

interface AnswerProps {
  draft: CheckInDraft;
  problem: (field: string) => string | undefined;
  onChange: (part: Partial<CheckInDraft>) => void;
}

/** The first two of a check-in's three questions: what was done, and what came of it. */
export function DoneAnswers({ draft, problem, onChange }: AnswerProps) {
  return (
    <>
      <TextArea
        label="What did we ship or change?"
        optional
        limit={ANSWER_LIMIT}
        value={draft.shipped}
        problem={problem('shipped')}
        onChange={(shipped) => onChange({ shipped })}
      />
      <TextArea
        label="What did it do to the key result?"
        optional
        limit={ANSWER_LIMIT}
        value={draft.effect}
        problem={problem('effect')}
        onChange={(effect) => onChange({ effect })}
      />
    </>
  );
}

/** The third of its questions. */
export function LearnedAnswer({ draft, problem, onChange }: AnswerProps) {
  return (
    <TextArea
      label="What did we learn, and what will we try next?"
      optional
      limit={ANSWER_LIMIT}
      value={draft.learned}
      problem={problem('learned')}
      onChange={(learned) => onChange({ learned })}
    />
  );
}

/** Of which day it speaks, and the owner's own word beside the computed status. */
export function DayAndStatus({ draft, today, problem, onChange }: AnswerProps & { today: string }) {
  return (
    <div className="field-grid">
      <DateField
        label="As of"
        value={draft.day}
        max={today}
        problem={problem('day')}
        onChange={(day) => onChange({ day })}
      />
      <Select
        label="Status"
        hint="Your own word stands beside what the numbers say, until you take it back."
        value={draft.ownStatus ?? ''}
        options={STATUS_OPTIONS}
        onChange={(chosen) =>
          onChange({ ownStatus: PACE_STATUSES.find((status) => status === chosen) ?? null })
        }
      />
    </div>
  );
}
