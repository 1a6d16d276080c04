import './workspace.css';
import { Suspense, useState } from 'react';
import type { WorkspaceView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { useManagesOkrs } from '../../client/rights';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Tabs } from '../../ui/tabs';
import { Overview } from './overview/overview';
import { OverviewSkeleton } from './overview/overview-skeleton';
import { PARTS } from './parts';
import { useGrace } from './use-grace';
import { useReturn } from './use-return';
import { useWorkspace, useWorkspaceCache } from './use-workspace';
import { type AddressBar, useWorkspaceAddress } from './use-workspace-address';
import type { WorkspaceAddress } from './workspace-address';
import { type WorkspaceContext, type WorkspaceDialog, WorkspaceProvider } from './workspace-context';
import { WorkspaceHeader } from './workspace-header';
import { WORKSPACE_TABS } from './workspace-tabs';

const Dialogs = latePart(() => import('./workspace-dialogs'));
const KeyResultDetail = latePart(() => import('./key-result/key-result-detail'));

/** How long the page waits for Jira to say what this person may do. */
const RIGHTS_MS = 600;

/** The workspace of one Jira project, or of the organisation in the Apps menu (PRODUCT §4). */
export function WorkspacePage() {
  const { place } = useAppContext();
  const { address, go } = useWorkspaceAddress();
  const { data, error, errorUpdatedAt, refetch, isPlaceholderData, isFetching } = useWorkspace(
    place.projectId,
    address?.cycleId ?? null,
    address !== null,
  );
  const manages = useManagesOkrs(data?.viewer.manageOkrsPermission);
  const settled = useGrace(data !== undefined, manages !== 'unknown', RIGHTS_MS);
  if (data && address && settled) {
    return (
      <main className="workspace" aria-label="Throughline">
        {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
        <OpenWorkspace
          workspace={data}
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

function OpenWorkspace({
  workspace,
  address,
  go,
  managesOkrs,
  changing,
  fetching,
  onReload,
}: {
  workspace: WorkspaceView;
  address: WorkspaceAddress;
  go: AddressBar['go'];
  managesOkrs: boolean;
  /** Another cycle is on its way. */
  changing: boolean;
  fetching: boolean;
  onReload: () => void;
}) {
  const { viewer } = workspace;
  const [dialog, setDialog] = useState<WorkspaceDialog | null>(null);
  const [words, setWords] = useState('');
  const cache = useWorkspaceCache();
  useReturn(address.keyResult);
  const value: WorkspaceContext = {
    workspace,
    rights: { accountId: viewer.accountId, managesOkrs },
    // A team that left the project must not hide everything.
    address: workspace.teams.some(({ id }) => id === address.teamId) ? address : { ...address, teamId: null },
    go,
    open: setDialog,
    putObjective: cache.putObjective,
    teamOf: ({ teamId }) => workspace.teams.find((team) => team.id === teamId),
  };
  return (
    <WorkspaceProvider value={value}>
      {address.keyResult === null ? (
        <>
          <WorkspaceHeader />
          <Tabs
            label="Parts of the workspace"
            tabs={WORKSPACE_TABS}
            selected={address.tab}
            onSelect={(tab) => go({ tab, part: null })}
          >
            <div className="workspace-tab">
              {changing ? (
                <OverviewSkeleton />
              ) : address.tab === 'overview' ? (
                <Overview words={words} onWords={setWords} onReload={onReload} reading={fetching} />
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
