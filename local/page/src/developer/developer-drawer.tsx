import { type ComponentType, useState } from 'react';
import { useShell } from '../shell/shell-context';
import { IconButton } from '../ui/button';
import { CallsTab } from './calls-tab';
import { ClockTab } from './clock-tab';
import { DeliveriesTab } from './deliveries-tab';
import { FaultsTab } from './faults-tab';
import { MeTab } from './me-tab';
import { SettingsTab } from './settings-tab';
import { SnapshotsTab } from './snapshots-tab';
import { StorageTab } from './storage-tab';

const TABS = {
  Calls: CallsTab,
  Events: DeliveriesTab,
  Storage: StorageTab,
  Clock: ClockTab,
  Faults: FaultsTab,
  Settings: SettingsTab,
  Snapshots: SnapshotsTab,
  Me: MeTab,
} satisfies Record<string, ComponentType>;
type TabName = keyof typeof TABS;

function isTab(name: string): name is TabName {
  return name in TABS;
}

/** What the app does, what it cost, and every way to make its life harder. */
export function DeveloperDrawer({ onClose }: { onClose: () => void }) {
  const { session, now } = useShell();
  const [chosen, setChosen] = useState<TabName>('Calls');
  const person = session.users.find((user) => user.accountId === session.accountId);
  const Tab = TABS[chosen];
  return (
    <section className="developer-drawer" aria-label="Developer drawer">
      <header>
        <div className="developer-tabs" role="tablist" aria-label="What to look at">
          {Object.keys(TABS)
            .filter(isTab)
            .map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`developer-tab-${name}`}
                aria-selected={name === chosen}
                aria-controls="developer-tab-panel"
                className="developer-tab"
                onClick={() => setChosen(name)}
              >
                {name}
              </button>
            ))}
        </div>
        <span className="spacer" />
        <span className="developer-where small subtle">
          {person?.displayName ?? session.accountId} ·{' '}
          {new Date(now()).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
        </span>
        <IconButton icon="close" label="Close the developer drawer" onClick={onClose} />
      </header>
      <div
        id="developer-tab-panel"
        className="developer-panel"
        role="tabpanel"
        aria-labelledby={`developer-tab-${chosen}`}
      >
        <Tab />
      </div>
    </section>
  );
}
