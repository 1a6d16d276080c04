import './map.css';
import '../coverage/coverage.css';
import '../coverage/drill-down.css';
import { useMemo, useState } from 'react';
import type { AlignmentView } from '../../../../../src/contract/alignment/answers';
import type { MapNode } from '../../../../../src/domain/alignment/alignment-map';
import { foldMap } from '../../../../../src/domain/alignment/fold-map';
import { mapTable } from '../../../../../src/domain/alignment/map-table';
import { useAppContext } from '../../client/app-context';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { Select } from '../../ui/select';
import { Loading, Skeleton } from '../../ui/skeleton';
import { boardChoices, chosenBoard } from '../coverage/chosen-board';
import { makePlace, parsePlace } from '../coverage/coverage-place';
import { effortWords, unitWords } from '../coverage/effort-words';
import { leftOutText } from '../coverage/left-out-text';
import { MeasureSwitch } from '../coverage/measure-switch';
import { toldFromText } from '../coverage/told-from-text';
import { useAlignedRows, useAlignment } from '../coverage/use-alignment';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { againOn, mapOf, mapUnit } from './map-of';
import { MapPicture } from './map-picture';
import { MapTableView } from './map-table-view';
import { mapCsv } from './map-text';
import { NodeDetail } from './node-detail';
import { nodeNames } from './node-names';
import { openingOf } from './opening-of';

/** Nodes of a column before the smallest of them are folded; each unfolding shows as many more. */
const FOLD_AT = 12;

/** The alignment map (PRODUCT §8): KRA ← objective ← key result ← sprint goal ← board, widths by effort. */
export default function MapTab() {
  const { data, error, errorUpdatedAt, refetch } = useAlignment();
  const failure = error && (
    <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
  );
  if (data) {
    return (
      <>
        {failure}
        <MapOf view={data} />
      </>
    );
  }
  if (failure) return failure;
  return (
    <Loading label="Reading what the sprints worked on">
      <div className="stack">
        <Skeleton width="60%" height="3.25rem" />
        <Skeleton height="30rem" />
      </div>
    </Loading>
  );
}

function MapOf({ view }: { view: AlignmentView }) {
  const { place: jira, formats } = useAppContext();
  const { frame, address, go } = useWorkspaceFrame();
  const { objectives, areas } = useAlignedRows(view);
  const place = parsePlace(address.part);
  const { teamId, areaId } = address;
  const [selected, setSelected] = useState<string | null>(null);
  const [limit, setLimit] = useState(FOLD_AT);
  const board = chosenBoard(view, { board: place.board, teamId, projectId: jira.projectId });
  const unit = mapUnit(board);
  const { teams, cycles } = frame;
  const { measure } = place;
  const whole = useMemo(
    () => mapOf({ view, objectives, board, teamId, areaId, measure }),
    [view, objectives, board, teamId, areaId, measure],
  );
  const shown = useMemo(() => foldMap(whole, limit), [whole, limit]);
  const nameOf = useMemo(
    () => nodeNames({ view, objectives, areas, teams, cycles }),
    [view, objectives, areas, teams, cycles],
  );
  const shownRows = useMemo(() => mapTable(shown), [shown]);
  const rows = useMemo(() => mapTable(whole), [whole]);
  const row = shownRows.find(({ node }) => node.id === selected);
  const open = (node: MapNode) => {
    if (node.kind === 'more') return setLimit(limit + FOLD_AT * 2);
    const to = openingOf(node, nameOf(node));
    if (to !== null) go(to.address);
  };
  const choices = boardChoices(view, teamId, 'All boards, in team-weeks');
  const again = useMemo(
    () => againOn(view, { board, teamId, areaId, measure }),
    [view, board, teamId, areaId, measure],
  );
  const leftOut = leftOutText(view, teamId);
  const boards = view.boards.filter((each) => teamId === null || each.teamId === teamId);
  const from = toldFromText(board === null ? boards : [board], (day) => formats.day(day));
  const folded = shown.nodes.reduce((sum, node) => sum + node.folded.length, 0);
  return (
    <>
      <div className="coverage-bar">
        {choices.length > 1 && (
          <Select
            label="Board"
            value={board?.id ?? 'all'}
            options={choices}
            onChange={(id) => {
              setSelected(null);
              go({ part: makePlace({ ...place, board: id }) });
            }}
          />
        )}
        {areas.length > 0 && (
          <Select
            label="KRA"
            value={areaId ?? ''}
            options={[
              { value: '', label: 'All' },
              ...areas.map(({ id, key, name }) => ({ value: id, label: `${key} ${name}` })),
            ]}
            onChange={(id) => go({ areaId: id === '' ? null : id }, 'replace')}
          />
        )}
        <MeasureSwitch
          measure={measure}
          onChange={(next) => go({ part: makePlace({ ...place, measure: next }) }, 'replace')}
        />
        <div className="row push">
          <CopyButton label="Copy as CSV" text={() => mapCsv(rows, nameOf, unit)} />
        </div>
      </div>
      {whole.nodes.length === 0 ? (
        <NothingFlows measure={measure} />
      ) : (
        <>
          <p className="small subtle">
            Bands are as wide as the effort {measure} in the sprints of this cycle, in {unitWords(unit)}; all
            of it is {effortWords(whole.effort, unit, formats)}. Grey is unaligned.{' '}
            {unit === 'team-weeks' && 'A team-week is a week of one board’s sprint. '}
            Arrow keys walk, Enter opens.
            {again > 0 &&
              ` ${effortWords(again, unit, formats)} were completed in two sprints: the map counts that once, in the later one.`}
            {leftOut !== '' && board === null && ` ${leftOut}`}
            {from !== '' && ` ${from}`}
            <span className="map-scrolls"> Scroll sideways for sprints and boards.</span>
          </p>
          {folded > 0 && (
            <p className="row small">
              {plural(folded, 'smaller one is', 'smaller ones are')} folded, at the end of each column.
              <Button compact onClick={() => setLimit(limit + FOLD_AT * 2)}>
                Unfold more
              </Button>
            </p>
          )}
          <MapPicture
            map={shown}
            nameOf={nameOf}
            unit={unit}
            selected={row === undefined ? null : selected}
            onSelect={setSelected}
            onOpen={open}
          />
          {row && (
            <NodeDetail
              row={row}
              nameOf={nameOf}
              unit={unit}
              measure={measure}
              openLabel={
                row.node.kind === 'more'
                  ? 'Unfold more'
                  : (openingOf(row.node, nameOf(row.node))?.label ?? null)
              }
              onOpen={() => open(row.node)}
              onSelect={setSelected}
            />
          )}
          <details className="disclosure">
            <summary>The map as a table ({plural(rows.length, 'row')})</summary>
            <MapTableView rows={rows} nameOf={nameOf} unit={unit} />
          </details>
        </>
      )}
    </>
  );
}

function NothingFlows({ measure }: { measure: 'planned' | 'done' }) {
  const { go } = useWorkspaceFrame();
  return (
    <EmptyState
      title={measure === 'done' ? 'Nothing done in a sprint yet' : 'Nothing planned in a sprint yet'}
      actions={<Button onClick={() => go({ tab: 'sprints', part: null })}>See the sprints</Button>}
    >
      <p>
        The map shows how the work of boards flows through their sprint goals to key results, objectives and
        KRAs. Connect a board in its <em>…</em> menu, <em>OKR panel</em>, and link epics to key results.
      </p>
    </EmptyState>
  );
}
