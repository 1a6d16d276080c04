import { useState } from 'react';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import type { PlanPartProps } from './sprint-plan';
import { type TargetChoice, TargetPicker, targetOf } from './target-picker';
import type { UnalignedGroup } from './unaligned-groups';

/** Closed key results that unaligned work is still linked to, with one click to what continues them (PRODUCT §5.9). */
export function LastCycle({
  planning,
  check,
  tries,
  dispatch,
  groups,
  choices,
}: PlanPartProps & { groups: readonly UnalignedGroup[]; choices: readonly TargetChoice[] }) {
  const [picking, setPicking] = useState<string | null>(null);
  const issues = groups.flatMap((group) => group.issues);
  const ended = planning.keyResults.flatMap((keyResult) => {
    const linked = new Set(
      issues.flatMap(({ id, above }) =>
        [id, ...above].filter((level) => check.serves[level]?.endedIds.includes(keyResult.id)),
      ),
    );
    const left = [...linked].filter((id) => /^\d+$/.test(id) && (tries.links.get(id) ?? []).length === 0);
    const count = issues.filter(({ id, above }) =>
      [id, ...above].some((level) => left.includes(level)),
    ).length;
    return left.length === 0 ? [] : [{ keyResult, left, count }];
  });
  if (ended.length === 0) return null;
  return (
    <ul className="plan-rows" aria-label="Linked to key results of the last cycle">
      {ended.map(({ keyResult, left, count }) => {
        const next = choices.find(({ keyResultId }) => keyResultId === keyResult.successorId);
        return (
          <li key={keyResult.id} className="plan-advice is-wide">
            <span>
              <strong>{keyResult.key}</strong> <span dir="auto">{keyResult.title}</span> is closed: last
              cycle. {plural(count, 'issue')} of this sprint still {count === 1 ? 'leads' : 'lead'} to it.
            </span>
            {next ? (
              <Button
                compact
                icon="link"
                onClick={() => dispatch({ type: 'link', ids: left, target: targetOf(next) })}
              >
                Link to {next.key}, which continues it
              </Button>
            ) : (
              <Button
                compact
                icon="link"
                aria-expanded={picking === keyResult.id}
                onClick={() => setPicking(picking === keyResult.id ? null : keyResult.id)}
              >
                Link to another…<span className="visually-hidden"> instead of {keyResult.key}</span>
              </Button>
            )}
            {picking === keyResult.id && (
              <TargetPicker
                label={`Key result or KRA instead of ${keyResult.key}`}
                boardId={planning.board.id}
                choices={choices}
                onPick={(target) => dispatch({ type: 'link', ids: left, target })}
                onClose={() => setPicking(null)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
