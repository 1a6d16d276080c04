import { useQuery } from '@tanstack/react-query';
import type { AlignedSprint } from '../../../../../src/contract/alignment/answers';
import type { MapNode } from '../../../../../src/domain/alignment/alignment-map';
import type { MapTableFlow, MapTableRow } from '../../../../../src/domain/alignment/map-table';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { againIn } from '../coverage/completed-again';
import type { Grid } from '../coverage/coverage-grid';
import type { Measure } from '../coverage/coverage-place';
import { effortWords } from '../coverage/effort-words';
import { COLUMN_WORDS, fullName, type NodeName } from './node-names';

/** Flows that are named in the details; the table has all. */
const NAMED = 6;

/** What the selected node says: its effort, where that comes from and goes, a sprint's goal; and the way on. */
export function NodeDetail({
  row,
  nameOf,
  unit,
  measure,
  openLabel,
  onOpen,
  onSelect,
}: {
  row: MapTableRow;
  nameOf: (node: MapNode) => NodeName;
  unit: Grid['unit'];
  measure: Measure;
  /** What opening it is called; null where it leads nowhere. */
  openLabel: string | null;
  onOpen: () => void;
  onSelect: (id: string | null) => void;
}) {
  const formats = useFormats();
  const { node, from, to } = row;
  const name = nameOf(node);
  const again = name.sprint === null ? 0 : againOf(name.sprint, measure, unit);
  return (
    <section
      className="map-detail stack-tight"
      aria-label={`${COLUMN_WORDS[node.column]}: ${fullName(name)}`}
    >
      <div className="row">
        <h2 className="people-text" dir="auto">
          {name.key !== '' && <span className="subtle">{name.key}</span>} {name.title}
        </h2>
        {name.status !== null && <StatusLozenge code={name.status.code} word={name.status.word} />}
        <span className="tabular">{effortWords(node.effort, unit, formats)}</span>
        {openLabel !== null && (
          <Button compact onClick={onOpen}>
            {openLabel}
          </Button>
        )}
        <Button compact look="subtle" className="push" onClick={() => onSelect(null)}>
          Show the whole map
        </Button>
      </div>
      {again > 0 && (
        <p className="subtle">
          {effortWords(again, unit, formats)} more were done here, re-opened and completed again in a later
          sprint: the map counts them there.
        </p>
      )}
      {name.sprint !== null && <Goal sprintId={name.sprint.id} />}
      <Flows label="Serves" flows={to} nameOf={nameOf} unit={unit} onSelect={onSelect} />
      <Flows label="Fed by" flows={from} nameOf={nameOf} unit={unit} onSelect={onSelect} />
    </section>
  );
}

/** What of a sprint is not on the map, in the map's unit. */
function againOf(sprint: AlignedSprint, measure: Measure, unit: Grid['unit']): number {
  const all = [...againIn(sprint, measure).values()].reduce((sum, each) => sum + each, 0);
  return unit === 'team-weeks' ? all * sprint.weeksPerEffort : all;
}

function Flows({
  label,
  flows,
  nameOf,
  unit,
  onSelect,
}: {
  label: string;
  flows: readonly MapTableFlow[];
  nameOf: (node: MapNode) => NodeName;
  unit: Grid['unit'];
  onSelect: (id: string) => void;
}) {
  const formats = useFormats();
  if (flows.length === 0) return null;
  return (
    <p className="facts-line">
      <span className="subtle">{label}</span>
      {flows.slice(0, NAMED).map(({ node, effort }) => (
        <span key={node.id}>
          <TextLink onClick={() => onSelect(node.id)}>{fullName(nameOf(node))}</TextLink>{' '}
          <span className="subtle tabular">{effortWords(effort, unit, formats)}</span>
        </span>
      ))}
      {flows.length > NAMED && <span className="subtle">and {plural(flows.length - NAMED, 'other')}</span>}
    </p>
  );
}

/** The goal of a sprint, line by line, with what its review says. */
function Goal({ sprintId }: { sprintId: string }) {
  const { data, isPending } = useQuery({
    queryKey: ['goal-lines', sprintId],
    queryFn: () => call('alignment.goal', { sprintId }),
    // A sprint that nobody recorded has nothing to read.
    retry: false,
  });
  if (isPending) return <p className="subtle">Reading its goal…</p>;
  if (data === undefined || data.lines.length === 0) return <p className="subtle">No sprint goal.</p>;
  return (
    <ul aria-label="Sprint goal">
      {data.lines.map(({ id, text, actual }) => (
        <li key={id}>
          <span className="people-text" dir="auto">
            {text}
          </span>
          {actual !== null && <span className="subtle"> · {actual}</span>}
        </li>
      ))}
    </ul>
  );
}
