import { useId, useState } from 'react';
import type { PlanningLine } from '../../../../../src/contract/planning/answers';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { effortWords } from './effort-words';
import { IssueRow } from './issue-row';
import type { PlanFigures } from './plan-figures';
import { SuggestedLinks } from './suggested-links';
import type { Suggester } from './suggester';
import { type TargetChoice, TargetPicker } from './target-picker';
import { TriedLinks } from './tried-links';
import type { Tries, TryAction } from './tries';
import type { UnalignedGroup } from './unaligned-groups';
import { useFocusAfter } from './use-focus-after';

export interface GroupProps {
  group: UnalignedGroup;
  tries: Tries;
  dispatch: (action: TryAction) => void;
  issues: ReadonlyMap<string, Issue>;
  figures: PlanFigures;
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
  suggester: Suggester | null;
  choices: readonly TargetChoice[];
  lines: readonly PlanningLine[];
  boardId: string;
}

/** One epic with its unaligned issues: one click links the epic; each issue can be ticked for more. */
export function UnalignedGroupCard(props: GroupProps) {
  const { group, tries, issues, figures, ticked, onTick, suggester, choices, boardId } = props;
  const formats = useFormats();
  const heading = useId();
  const [title, dispatch] = useFocusAfter(props.dispatch);
  const [picking, setPicking] = useState(false);
  const ids = group.issues.map(({ id }) => id);
  const { epicId, epicKey, epicSummary } = group;
  const ticks = ids.filter((id) => ticked.has(id)).length;
  const name = epicId === null ? 'Without an epic' : (epicSummary ?? 'Epic');
  const words = [epicSummary ?? '', ...ids.map((id) => issues.get(id)?.summary ?? '')].join(' ');
  return (
    <section className="plan-group" aria-labelledby={heading}>
      <div className="plan-group-head">
        <label className="check">
          <input
            type="checkbox"
            checked={ticks === ids.length}
            ref={(box) => {
              if (box) box.indeterminate = ticks > 0 && ticks < ids.length;
            }}
            onChange={(event) => onTick(ids, event.target.checked)}
          />
          <h3 id={heading} ref={title} tabIndex={-1}>
            {epicKey !== null && <span className="plan-key">{epicKey} </span>}
            <span dir="auto">{name}</span>
          </h3>
        </label>
        <span className="small subtle tabular">
          {plural(ids.length, 'issue')}
          {figures.unit !== 'issues' && `, ${effortWords(group.effort, figures.unit, formats)}`}
        </span>
      </div>
      {epicId !== null && (
        <div className="row plan-group-links">
          <TriedLinks id={epicId} tries={tries} dispatch={dispatch} />
          {(tries.links.get(epicId) ?? []).length === 0 && (
            <>
              <SuggestedLinks
                suggested={suggester?.(words, epicSummary ?? '') ?? []}
                choices={choices}
                verb={`Link the epic ${epicKey ?? ''}`.trim()}
                short="Link epic"
                onLink={(target) => dispatch({ type: 'link', ids: [epicId], target })}
              />
              <Button compact icon="link" aria-expanded={picking} onClick={() => setPicking(!picking)}>
                Link epic to…<span className="visually-hidden"> {epicKey}</span>
              </Button>
            </>
          )}
        </div>
      )}
      {epicId !== null && picking && (
        <TargetPicker
          label={`Key result or KRA for ${epicKey ?? 'the epic'}`}
          boardId={boardId}
          choices={choices}
          onPick={(target) => dispatch({ type: 'link', ids: [epicId], target })}
          onClose={() => setPicking(false)}
        />
      )}
      <ul className="plan-issues">
        {group.issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            shown={issues.get(issue.id)}
            ticked={ticked.has(issue.id)}
            onTick={(on) => onTick([issue.id], on)}
            tries={tries}
            dispatch={dispatch}
            lines={props.lines}
            estimatedIn={figures.note?.code === 'nothing-estimated' ? null : figures.estimatedIn}
          >
            {epicId === null && suggester !== null && (tries.links.get(issue.id) ?? []).length === 0 && (
              <SuggestedLinks
                suggested={suggester(issues.get(issue.id)?.summary ?? '').slice(0, 1)}
                choices={choices}
                verb={`Link ${issues.get(issue.id)?.key ?? 'the issue'}`}
                short="Link"
                onLink={(target) => dispatch({ type: 'link', ids: [issue.id], target })}
              />
            )}
          </IssueRow>
        ))}
      </ul>
    </section>
  );
}
