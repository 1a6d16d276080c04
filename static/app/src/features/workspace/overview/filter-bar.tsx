import { Suspense, useId, useState } from 'react';
import type { OverviewView } from '../../../../../../src/contract/overview/answers';
import { STATUS_WORDS } from '../../../../../../src/domain/okr/okr-status';
import { useFormats } from '../../../client/app-context';
import type { Person } from '../../../client/people';
import { plural } from '../../../format/plural';
import { Button, IconButton } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { latePart } from '../../../ui/late-part';
import { STATUS_FILTERS, type StatusFilter } from '../workspace-address';
import { useWorkspaceFrame } from '../workspace-context';
import { isNarrowed, type ShownObjective } from './filter-objectives';

const WORDS: Readonly<Record<StatusFilter, string>> = {
  ...STATUS_WORDS,
  attention: 'Needs attention',
  draft: 'Draft',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

const ViewsDialog = latePart(() => import('./views/views-dialog'));

interface FilterBarProps {
  words: string;
  onWords: (words: string) => void;
  /** All of the team's, and what is left of them. */
  of: readonly ShownObjective[];
  shown: readonly ShownObjective[];
  /** The KRAs there are. */
  areas: OverviewView['areas'];
  personOf: (id: string | null) => Person | undefined;
  onClear: () => void;
  onReload: () => void;
  /** A reading is under way. */
  reading: boolean;
}

const countOf = (all: readonly ShownObjective[]) =>
  all.reduce((sum, each) => sum + each.keyResults.length, 0);

/** Narrows the Overview: words, own ones, due ones, one status. */
export function FilterBar({
  words,
  onWords,
  of,
  shown,
  areas,
  personOf,
  onClear,
  onReload,
  reading,
}: FilterBarProps) {
  const formats = useFormats();
  const [views, setViews] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const { frame, address, go } = useWorkspaceFrame();
  const { accountId } = frame.viewer;
  const all = of.flatMap(({ objective, keyResults }) =>
    keyResults.map((keyResult) => ({ objective, keyResult })),
  );
  const present = new Set<string>(all.map(({ keyResult }) => keyResult.status.code));
  const due = all.filter(({ keyResult }) => keyResult.checkInDue);
  const mine = all.filter(
    ({ objective, keyResult }) => keyResult.ownerId === accountId || objective.ownerId === accountId,
  );
  const narrowed = isNarrowed({ ...address, text: words });
  const { mine: own, due: late, status, ownerId, areaId, objectivesOnly } = address;
  const active = [own, late, status, ownerId, areaId, objectivesOnly].filter(Boolean).length;
  const owners = [...new Set(all.map(({ keyResult }) => keyResult.ownerId).filter((id) => id !== null))]
    .map((id) => ({ id, name: personOf(id)?.name ?? '…' }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <search className="filter-bar">
      <input
        type="search"
        className="input filter-text"
        aria-label="Search objectives and key results"
        placeholder="Search titles and keys"
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <Button
        className="filter-fold"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
      >
        {`Filters${active > 0 ? ` (${active})` : ''}`}
      </Button>
      <div id={id} className={classNames('filter-more', unfolded && 'is-unfolded')}>
        <Button aria-pressed={address.mine} onClick={() => go({ mine: !address.mine }, 'replace')}>
          Mine ({mine.length})
        </Button>
        <Button aria-pressed={address.due} onClick={() => go({ due: !address.due }, 'replace')}>
          Check-in due ({due.length})
        </Button>
        <select
          className="input"
          aria-label="Status"
          value={address.status ?? ''}
          onChange={({ target }) =>
            go({ status: STATUS_FILTERS.find((each) => each === target.value) ?? null }, 'replace')
          }
        >
          <option value="">Any status</option>
          {STATUS_FILTERS.filter(
            (each) => each === 'attention' || present.has(each) || each === address.status,
          ).map((each) => (
            <option key={each} value={each}>
              {WORDS[each]}
            </option>
          ))}
        </select>
        {(owners.length > 1 || address.ownerId !== null) && (
          <select
            className="input"
            aria-label="Owner"
            value={address.ownerId ?? ''}
            onChange={({ target }) => go({ ownerId: target.value === '' ? null : target.value }, 'replace')}
          >
            <option value="">Any owner</option>
            {owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        {(areas.length > 0 || address.areaId !== null) && (
          <select
            className="input"
            aria-label="KRA"
            value={address.areaId ?? ''}
            onChange={({ target }) => go({ areaId: target.value === '' ? null : target.value }, 'replace')}
          >
            <option value="">Any KRA</option>
            {areas.map(({ id, key, name }) => (
              <option key={id} value={id}>
                {`${key} ${name}`}
              </option>
            ))}
            {areas.every(({ id }) => id !== address.areaId) && address.areaId !== null && (
              <option value={address.areaId}>A KRA that is not here</option>
            )}
          </select>
        )}
        {of.length > 1 && (
          <Button
            aria-pressed={address.objectivesOnly}
            onClick={() => go({ objectivesOnly: !address.objectivesOnly }, 'replace')}
          >
            Objectives only
          </Button>
        )}
      </div>
      <span className="small subtle" role="status">
        {narrowed
          ? `${countOf(shown)} of ${plural(countOf(of), 'key result')}`
          : `${plural(of.length, 'objective')}, ${plural(countOf(of), 'key result')}`}
      </span>
      {narrowed && (
        <Button look="subtle" onClick={onClear}>
          Clear filters
        </Button>
      )}
      <Button look="subtle" aria-haspopup="dialog" onClick={() => setViews(true)}>
        Views…
      </Button>
      {views && (
        <Suspense fallback={null}>
          <ViewsDialog words={words} onWords={onWords} onClose={() => setViews(false)} />
        </Suspense>
      )}
      <IconButton
        icon="refresh"
        label={`Read again; these are the numbers of ${formats.moment(frame.asOf)}`}
        className="push"
        busy={reading}
        onClick={onReload}
      />
    </search>
  );
}
