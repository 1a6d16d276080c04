import './workspace.css';
import { Suspense, useRef, useState } from 'react';
import type { WorkspaceView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { useManagesOkrs } from '../../client/rights';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Tabs } from '../../ui/tabs';
import { useDueCount } from '../check-in-queue/due-ids';
import { useFlags } from '../okr-actions/use-flags';
import { Overview } from './overview/overview';
import { OverviewSkeleton } from './overview/overview-skeleton';
import { type OverviewData, useOverview } from './overview/use-overview';
import { PARTS } from './parts';
import { useGrace } from './use-grace';
import { useReturn } from './use-return';
import { useWords } from './use-words';
import { useWorkspace, useWorkspaceCache } from './use-workspace';
import { type AddressBar, useWorkspaceAddress } from './use-workspace-address';
import type { WorkspaceAddress } from './workspace-address';
import {
  type FrameContext,
  type WorkspaceDialog,
  type WorkspaceFrame,
  WorkspaceProvider,
} from './workspace-context';
import { WorkspaceHeader } from './workspace-header';
import { ROW_TABS, visibleTabs } from './workspace-tabs';

const Dialogs = latePart(() => import('./workspace-dialogs'));
const Flags = latePart(() => import('../okr-actions/flags'));
const KeyResultDetail = latePart(() => import('./key-result/key-result-detail'));

/** How long the page waits for Jira to say what this person may do. */
const RIGHTS_MS = 600;

/** The workspace of one Jira project, or of the organisation in the Apps menu (PRODUCT §4). */
export function WorkspacePage() {
  const { place } = useAppContext();
  const { address, go } = useWorkspaceAddress();
  const readsRows = address !== null && ROW_TABS.includes(address.tab) && address.keyResult === null;
  const cycleId = address?.cycleId ?? null;
  const overview = useOverview(place.projectId, cycleId, readsRows);
  const workspace = useWorkspace(
    place.projectId,
    cycleId,
    address?.keyResult ?? null,
    address !== null && !readsRows,
  );
  const { error, errorUpdatedAt, refetch, isPlaceholderData, isFetching } = readsRows ? overview : workspace;
  const shown = readsRows
    ? overview.data && { frame: overview.data, overview: overview.data, workspace: null }
    : workspace.data && { frame: workspace.data, overview: null, workspace: workspace.data };
  const manages = useManagesOkrs(shown?.frame.viewer.manageOkrsPermission);
  const settled = useGrace(shown !== undefined, manages !== 'unknown', RIGHTS_MS);
  if (shown && address && settled) {
    return (
      <main className="workspace" aria-label="Throughline">
        {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
        <OpenWorkspace
          shown={shown}
          address={address}
          go={go}
          managesOkrs={manages === 'yes'}
          changing={isPlaceholderData}
          fetching={isFetching}
          onReload={() => void refetch()}
        />
      </main>
    );
  }
  return (
    <main className="workspace" aria-label="Throughline">
      <h1>Throughline</h1>
      {error ? (
        <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
      ) : (
        <OverviewSkeleton header />
      )}
    </main>
  );
}

/** What was read: the Overview its rows, every other tab the whole. */
interface Shown {
  readonly frame: WorkspaceFrame;
  readonly overview: OverviewData | null;
  readonly workspace: WorkspaceView | null;
}

function OpenWorkspace({
  shown,
  address,
  go,
  managesOkrs,
  changing,
  fetching,
  onReload,
}: {
  shown: Shown;
  address: WorkspaceAddress;
  go: AddressBar['go'];
  managesOkrs: boolean;
  /** Another cycle is on its way. */
  changing: boolean;
  fetching: boolean;
  onReload: () => void;
}) {
  const { place } = useAppContext();
  const { frame, overview, workspace } = shown;
  const { viewer } = frame;
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(null);
  const { words, setWords } = useWords(address, go);
  const cache = useWorkspaceCache();
  const { flags } = useFlags();
  useReturn(address.keyResult);
  const count = useDueCount(place.projectId) ?? 0;
  const badge = { count, waits: `${count} due` };
  const last = useRef(address.keyResult);
  if (address.keyResult !== null) last.current = address.keyResult;
  const value: FrameContext & { workspace: WorkspaceView | null } = {
    frame,
    workspace,
    rights: { accountId: viewer.accountId, managesOkrs },
    // A team that left the project must not hide everything.
    address: frame.teams.some(({ id }) => id === address.teamId) ? address : { ...address, teamId: null },
    go,
    open: setDialog,
    putObjective: cache.putObjective,
    teamOf: ({ teamId }) => frame.teams.find((team) => team.id === teamId),
  };
  const tabs = visibleTabs({
    projectId: place.projectId,
    hasAreas: frame.hasAreas,
    managesOkrs,
    open: address.tab,
  });
  return (
    <WorkspaceProvider value={value}>
      {address.keyResult === null ? (
        <>
          <WorkspaceHeader />
          <Tabs
            label="Parts of the workspace"
            tabs={tabs.map((tab) => (tab.key === 'check-ins' ? { ...tab, badge } : tab))}
            selected={address.tab}
            onSelect={(tab) => go({ tab, part: null })}
          >
            <div className="workspace-tab">
              {changing ? (
                <OverviewSkeleton />
              ) : address.tab === 'overview' ? (
                overview && (
                  <Overview
                    data={overview}
                    words={words}
                    onWords={setWords}
                    startAt={last.current}
                    onReload={onReload}
                    reading={fetching}
                  />
                )
              ) : (
                <Suspense fallback={<OverviewSkeleton />}>
                  <TabPart tab={address.tab} />
                </Suspense>
              )}
            </div>
          </Tabs>
        </>
      ) : (
        <Suspense fallback={<OverviewSkeleton header />}>
          {changing ? (
            <OverviewSkeleton header />
          ) : (
            <KeyResultDetail key={address.keyResult} humanKey={address.keyResult} />
          )}
        </Suspense>
      )}
      {flags.length > 0 && (
        <Suspense fallback={null}>
          <Flags />
        </Suspense>
      )}
      {dialog && (
        <Suspense fallback={null}>
          <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </WorkspaceProvider>
  );
}

function TabPart({ tab }: { tab: keyof typeof PARTS }) {
  const Part = PARTS[tab];
  return <Part />;
}
