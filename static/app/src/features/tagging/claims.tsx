import { type Dispatch, useId, useState } from 'react';
import type { Claim } from '../../../../../src/contract/inputs';
import type { KeyResultChoice } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { writeNumber } from '../../format/parse-number';
import { Icon } from '../../ui/icon';
import { readClaimAmount } from './claim-amount';
import type { TaggingAction } from './tagging-state';

type Kind = 'none' | 'small' | 'medium' | 'large' | 'amount';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['none', 'No claim'],
  ['small', 'Small move'],
  ['medium', 'Medium move'],
  ['large', 'Large move'],
  ['amount', 'An amount'],
];

const kindOf = (claim: Claim | undefined): Kind =>
  claim === undefined ? 'none' : claim.kind === 'amount' ? 'amount' : claim.size;

/** What the team expects each key result to move in this sprint: asked once per key, however many lines carry it. */
export function Claims({
  choices,
  claims,
  dispatch,
}: {
  choices: readonly KeyResultChoice[];
  claims: Readonly<Record<string, Claim>>;
  dispatch: Dispatch<TaggingAction>;
}) {
  if (choices.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="claims">
      <div>
        <h2 id="claims">What will it move?</h2>
        <p className="small subtle">
          The move you expect in this sprint, not the end value. You can leave it out.
        </p>
      </div>
      <ul className="claim-list">
        {choices.map((choice) => (
          <ClaimRow
            key={choice.key}
            choice={choice}
            claim={claims[choice.key]}
            onChange={(claim) => dispatch({ type: 'claim', key: choice.key, claim })}
          />
        ))}
      </ul>
    </section>
  );
}

/** An amount that cannot be read changes nothing: the field says so, and the claim stays as it was until it can. */
function ClaimRow({
  choice,
  claim,
  onChange,
}: {
  choice: KeyResultChoice;
  claim: Claim | undefined;
  onChange: (claim: Claim | null) => void;
}) {
  const { locale } = useFormats();
  const [kind, setKind] = useState<Kind>(kindOf(claim));
  const [typed, setTyped] = useState(claim?.kind === 'amount' ? writeNumber(claim.delta, locale) : '');
  const problemId = useId();
  const amount = readClaimAmount(typed, locale);
  const problem = kind === 'amount' && amount.kind === 'problem' ? amount.problem : undefined;
  const readAmount = (text: string) => {
    const read = readClaimAmount(text, locale);
    if (read.kind === 'problem') return;
    onChange(read.kind === 'move' ? { kind: 'amount', delta: read.delta } : null);
  };
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'none') onChange(null);
    else if (next !== 'amount') onChange({ kind: 'size', size: next });
    else readAmount(typed);
  };
  const type = (text: string) => {
    setTyped(text);
    readAmount(text);
  };
  return (
    <li className="claim">
      <span className="claim-name" title={choice.title}>
        <strong>{choice.key}</strong> <span dir="auto">{choice.title}</span>
      </span>
      <select
        className="input"
        aria-label={`Expected move of ${choice.key}`}
        value={kind}
        onChange={(event) => choose(KINDS.find(([value]) => value === event.target.value)?.[0] ?? 'none')}
      >
        {KINDS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {kind === 'amount' && (
        <span className="input-with-unit">
          <input
            // biome-ignore lint/a11y/noAutofocus: the person just chose to type an amount
            autoFocus={claim?.kind !== 'amount'}
            className="input tabular"
            inputMode="text"
            autoComplete="off"
            placeholder="+3"
            aria-label={`Amount for ${choice.key}${choice.unit ? ` in ${choice.unit}` : ''}`}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          {choice.unit && <span className="subtle">{choice.unit}</span>}
        </span>
      )}
      {problem !== undefined && (
        <span className="field-problem claim-problem" id={problemId} role="status">
          <Icon name="error" />
          {problem}
        </span>
      )}
    </li>
  );
}
