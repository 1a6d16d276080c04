import { useFormats } from '../../../client/app-context';
import { Explain } from '../../../ui/explain';
import { shortName } from './short-name';
import type { TrendPicture } from './trend-picture';

/** A sprint as a column of the chart. */
export interface ChartSprint {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  /** Absent while Jira is asked, and for sprints that the viewer may not see. */
  readonly name?: string | undefined;
  readonly goal?: string | undefined;
}

/** The shaded columns of sprints with its tag. */
export function SprintColumns({ picture: { plot, columns } }: { picture: TrendPicture }) {
  return columns.map(({ id, x, width }, index) => (
    <rect
      key={id}
      className={index % 2 === 0 ? 'trend-sprint' : 'trend-sprint is-other'}
      x={x}
      y={plot.top}
      width={width}
      height={plot.bottom - plot.top}
    />
  ));
}

/** Their names above them; each shows the sprint's goal when pointed at, focused or tapped. */
export function SprintNames({
  picture,
  sprints,
}: {
  picture: TrendPicture;
  sprints: readonly ChartSprint[];
}) {
  const formats = useFormats();
  return (
    <ul className="trend-names">
      {picture.columns.map(({ id, x, width }) => {
        const sprint = sprints.find((each) => each.id === id);
        if (sprint === undefined) return null;
        const { name, goal, start, end } = sprint;
        const days = formats.dayRange(start, end);
        const because =
          name === undefined
            ? `${days}\nA sprint that you may not see, or that is gone.`
            : `${name}, ${days}\n${goal || 'No sprint goal.'}`;
        return (
          <li key={id} style={{ insetInlineStart: x, inlineSize: width }}>
            <Explain because={because}>
              <span className="visually-hidden">{name ?? 'Sprint'}</span>
              <span aria-hidden="true">{shortName(name ?? '', width)}</span>
            </Explain>
          </li>
        );
      })}
    </ul>
  );
}
