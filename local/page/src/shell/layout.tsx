import { type ReactNode, useEffect, useState } from 'react';
import { DeveloperDrawer } from '../developer/developer-drawer';
import { useAddress } from '../router/navigation';
import { CreateDialog } from '../screens/create/create-dialog';
import { closeCreateDialog, createDialog } from '../screens/create/create-store';
import { useStore } from '../ui/store';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

/** Top bar, sidebar and the place for a screen; on a narrow page the sidebar is a drawer that a choice closes. */
export function Layout({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [developing, setDeveloping] = useState(false);
  const address = useAddress();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every move closes the drawer
  useEffect(() => setOpen(false), [address]);
  return (
    <div className={open ? 'layout layout-drawer-open' : 'layout'}>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <TopBar
        onToggleSidebar={() => setOpen(!open)}
        sidebarOpen={open}
        onToggleDeveloper={() => setDeveloping(!developing)}
        developerOpen={developing}
      />
      <Sidebar />
      <button
        type="button"
        className="drawer-blanket"
        aria-label="Close the sidebar"
        tabIndex={-1}
        onClick={() => setOpen(false)}
      />
      <div id="content" className="layout-content" tabIndex={-1}>
        {children}
      </div>
      <CreateIssueHost />
      {developing ? <DeveloperDrawer onClose={() => setDeveloping(false)} /> : null}
    </div>
  );
}

function CreateIssueHost() {
  const open = useStore(createDialog);
  return open ? <CreateDialog projectKey={open.projectKey} onClose={closeCreateDialog} /> : null;
}
