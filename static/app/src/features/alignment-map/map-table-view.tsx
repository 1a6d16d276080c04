import type { MapNode } from '../../../../../src/domain/alignment/alignment-map';
import type { MapTableRow } from '../../../../../src/domain/alignment/map-table';
import { useFormats } from '../../client/app-context';
import { StatusLozenge } from '../../ui/status-lozenge';
import type { Grid } from '../coverage/coverage-grid';
import { effortNumber, unitWords } from '../coverage/effort-words';
import { COLUMN_WORDS, fullName, type NodeName } from './node-names';

/** The table twin of the map: every node, folded or not, with where its effort goes. */
export function MapTableView({
  rows,
  nameOf,
  unit,
}: {
  rows: readonly MapTableRow[];
  nameOf: (node: MapNode) => NodeName;
  unit: Grid['unit'];
}) {
  const formats = useFormats();
  return (
    <div className="map-table-box">
      <table className="issue-table" aria-label={`Alignment map as a table, in ${unitWords(unit)}`}>
        <thead>
          <tr className="small subtle">
            <th scope="col">Kind</th>
            <th scope="col">Name</th>
            <th scope="col">Status</th>
            <th scope="col">Effort ({unit ?? 'mixed'})</th>
            <th scope="col">Serves</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, to }) => {
            const name = nameOf(node);
            return (
              <tr key={node.id}>
                <td className="small subtle">{COLUMN_WORDS[node.column]}</td>
                <th scope="row" className="people-text" dir="auto">
                  {fullName(name)}
                </th>
                <td>
                  {name.status !== null && <StatusLozenge code={name.status.code} word={name.status.word} />}
                </td>
                <td className="tabular">{effortNumber(node.effort, unit, formats)}</td>
                <td className="small">
                  {to
                    .map(
                      (flow) => `${fullName(nameOf(flow.node))}: ${effortNumber(flow.effort, unit, formats)}`,
                    )
                    .join('; ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
