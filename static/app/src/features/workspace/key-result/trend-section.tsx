import { Suspense } from 'react';
import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { latePart } from '../../../ui/late-part';
import { Skeleton } from '../../../ui/skeleton';
import { isYesNo } from '../../okr/goal-words';
import { useWorkspaceContext } from '../workspace-context';
import { goalHistory } from './goal-history';
import { numbersBreaks } from './numbers-words';
import type { JiraSprint } from './sprints';
import { TrendNotes } from './trend-notes';
import { TrendTable } from './trend-table';

const TrendChart = latePart(() => import('./trend-chart'));

interface TrendSectionProps {
  keyResult: KeyResultView;
  /** Undefined while it is read. */
  history: KeyResultPage | undefined;
  sprints: ReadonlyMap<string, JiraSprint> | undefined;
}

/** The trend as a picture, in words and as a table. */
export function TrendSection({ keyResult, history, sprints }: TrendSectionProps) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const columns = (history?.contributions ?? []).flatMap(({ sprintId, start, end, deletedName }) => {
    if (start === null || end === null) return [];
    const gone = deletedName === undefined ? undefined : { name: deletedName, goal: 'Deleted in Jira.' };
    const sprint = sprints?.get(sprintId) ?? gone;
    return [{ id: sprintId, start, end, name: sprint?.name, goal: sprint?.goal }];
  });
  const goal = history
    ? goalHistory({ numbers: history.numbers, window: keyResult.window, values: keyResult.trend })
    : [];
  const breaks = numbersBreaks(goal, keyResult, formats);
  return (
    <section className="stack-tight" aria-labelledby="trend">
      <h2 id="trend">
        Trend<span className="subtle small">{measureWords(keyResult)}</span>
      </h2>
      <Suspense fallback={<Skeleton height="19rem" />}>
        <TrendChart keyResult={keyResult} history={history} today={workspace.today} sprints={columns} />
      </Suspense>
      {history && <TrendNotes keyResult={keyResult} history={history} breaks={breaks} />}
      <TrendTable keyResult={keyResult} history={history} breaks={breaks} />
    </section>
  );
}

/** What the values are, after the heading. */
function measureWords({ numbers, unit }: KeyResultView): string {
  if (isYesNo(numbers)) return ': done or not';
  if (numbers.kind === 'milestone') return ' in share of the weight done';
  return unit && ` in ${unit}`;
}
