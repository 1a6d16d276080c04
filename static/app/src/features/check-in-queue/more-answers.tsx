import { PACE_STATUSES, STATUS_WORDS } from '../../../../../src/domain/okr/okr-status';
import { Select } from '../../ui/select';
import { DateField, TextArea } from '../../ui/text-fields';
import type { CheckInDraft } from '../check-in/check-in-draft';

const STATUS_OPTIONS = [
  { value: '', label: 'As the numbers say' },
  ...PACE_STATUSES.map((status) => ({ value: status, label: STATUS_WORDS[status] })),
];

/** What most weeks go without: folded away until it is wanted, or wrong. */
export function MoreAnswers({
  draft,
  today,
  problem,
  onChange,
}: {
  draft: CheckInDraft;
  today: string;
  problem: (field: string) => string | undefined;
  onChange: (part: Partial<CheckInDraft>) => void;
}) {
  const wrong = ['shipped', 'effect', 'day'].some((field) => problem(field) !== undefined);
  return (
    <details className="disclosure" open={wrong || draft.ownStatus !== null}>
      <summary>What shipped, what it did, own status, another day</summary>
      <div className="stack queue-more">
        <TextArea
          label="What did we ship or change?"
          optional
          limit={4000}
          value={draft.shipped}
          problem={problem('shipped')}
          onChange={(shipped) => onChange({ shipped })}
        />
        <TextArea
          label="What did it do to the key result?"
          optional
          limit={4000}
          value={draft.effect}
          problem={problem('effect')}
          onChange={(effect) => onChange({ effect })}
        />
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
      </div>
    </details>
  );
}
