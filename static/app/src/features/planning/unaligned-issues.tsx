import { useMemo, useState } from 'react';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { plural } from '../../format/plural';
import { SectionMessage } from '../../ui/section-message';
import { BulkBar } from './bulk-bar';
import { targetChoices } from './choices';
import { effortWords } from './effort-words';
import { LastCycle } from './last-cycle';
import type { PlanFigures } from './plan-figures';
import type { PlanPartProps } from './sprint-plan';
import type { Suggester } from './suggester';
import { UnalignedGroupCard } from './unaligned-group-card';
import { unalignedGroups } from './unaligned-groups';
import { useFocusAfter } from './use-focus-after';

/** The issues that serve nothing, by epic: link the epic or the issue, put them on a line, or move them out. */
export function UnalignedIssues({
  now,
  issues,
  suggester,
  ...part
}: PlanPartProps & { now: PlanFigures; issues: ReadonlyMap<string, Issue>; suggester: Suggester | null }) {
  const { planning, check, tries, dispatch } = part;
  const [title, act] = useFocusAfter(dispatch);
  const formats = useFormats();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => unalignedGroups(check, now, issues), [check, now, issues]);
  const choices = useMemo(() => targetChoices(planning), [planning]);
  const all = groups.flatMap((group) => group.issues.map(({ id }) => id));
  const chosen = all.filter((id) => ticked.has(id));
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
  const effort = groups.reduce((sum, group) => sum + group.effort, 0);
  const others = check.others.filter(({ serves }) => serves.openIds.length + serves.areaIds.length === 0);
  const hidden = others.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="stack-tight" aria-labelledby="plan-unaligned">
      <h2 id="plan-unaligned" ref={title} tabIndex={-1}>
        Unaligned{' '}
        {all.length > 0 && (
          <span className="subtle tabular">
            {plural(all.length, 'issue')}
            {now.unit !== 'issues' && `, ${effortWords(effort, now.unit, formats)}`}
          </span>
        )}
      </h2>
      {all.length === 0 && hidden === 0 && (
        <SectionMessage tone="success">
          {check.sprintId === ''
            ? 'Every issue shown serves a key result or KRA.'
            : 'Every issue of this sprint serves a key result or KRA.'}
        </SectionMessage>
      )}
      {all.length > 0 && (
        <p className="subtle">
          {check.sprintId === ''
            ? 'Choose what serves which key result. Nothing is saved before you say “Do it”.'
            : 'Nothing is saved while you try: every step shows at once what it would do to the shares.'}
        </p>
      )}
      <LastCycle {...part} dispatch={act} groups={groups} choices={choices} />
      {chosen.length > 0 && (
        <BulkBar
          ids={chosen}
          lines={check.lines}
          boardId={planning.board.id}
          choices={choices}
          movable={check.sprintId !== ''}
          dispatch={(action) => {
            act(action);
            setTicked(new Set());
          }}
          onClear={() => setTicked(new Set())}
        />
      )}
      {groups.map((group) => (
        <UnalignedGroupCard
          key={group.epicId ?? 'none'}
          group={group}
          tries={tries}
          dispatch={dispatch}
          issues={issues}
          figures={now}
          ticked={ticked}
          onTick={tick}
          suggester={suggester}
          choices={choices}
          lines={check.lines}
          boardId={planning.board.id}
        />
      ))}
      {hidden > 0 && (
        <p className="small subtle">
          {plural(hidden, 'unaligned issue')} of projects that you may not browse{' '}
          {hidden === 1 ? 'counts' : 'count'} in the shares too.
        </p>
      )}
    </section>
  );
}
