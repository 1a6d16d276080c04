import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../api/queries';
import { ModuleIcon } from '../modules/module-menu';
import { moduleTitle } from '../modules/ui-module';
import { useModulesAt } from '../modules/use-modules-at';
import { Link, navigate } from '../router/navigation';
import { searchRoute } from '../router/search-route';
import { openCreateDialog } from '../screens/create/create-store';
import { Button, IconButton } from '../ui/button';
import { type ColorChoice, chooseColor, useColorChoice } from '../ui/color-mode';
import { Icon } from '../ui/icon';
import { Menu, MenuChoice, MenuGroup, MenuItem } from '../ui/menu';
import { useShell } from './shell-context';
import { useCurrentProjectKey } from './use-current-project-key';
import { UserSwitcher } from './user-switcher';

interface TopBarProps {
  onToggleSidebar: () => void;
  sidebarOpen: boolean;
  onToggleDeveloper: () => void;
  developerOpen: boolean;
}

/** The bar over everything: site, apps, search, colours, administration, person. */
export function TopBar(props: TopBarProps) {
  const { session } = useShell();
  const currentKey = useCurrentProjectKey();
  return (
    <header className="top-bar">
      <IconButton
        icon="menu"
        label="Sidebar"
        className="drawer-toggle"
        aria-expanded={props.sidebarOpen}
        aria-controls="sidebar"
        onClick={props.onToggleSidebar}
      />
      <Link to={{ name: 'home' }} className="site-name" aria-label={`${session.site.name}, all projects`}>
        <img src="/favicon.svg" alt="" width="24" height="24" />
        <span>{session.site.name}</span>
      </Link>
      <AppsMenu />
      <Button look="primary" className="create-button" onClick={() => openCreateDialog(currentKey)}>
        <Icon name="plus" />
        <span>Create</span>
      </Button>
      <IssueSearch />
      <div className="top-bar-end">
        <IconButton
          icon="developer"
          label="Developer drawer: what the app's calls cost"
          className="developer-toggle"
          aria-expanded={props.developerOpen}
          onClick={props.onToggleDeveloper}
        />
        <ColorMenu />
        <SettingsMenu />
        <UserSwitcher />
      </div>
    </header>
  );
}

function AppsMenu() {
  const pages = useModulesAt('jira:globalPage');
  return (
    <Menu
      align="start"
      trigger={
        <Button look="subtle" className="apps-button">
          <span>Apps</span>
          <Icon name="chevron-down" />
        </Button>
      }
    >
      <MenuGroup label="Your apps">
        {pages.map((module) => (
          <MenuItem
            key={module.key}
            icon={<ModuleIcon module={module} />}
            onSelect={() => navigate({ name: 'global-module', moduleKey: module.key, rest: '' })}
          >
            {moduleTitle(module)}
          </MenuItem>
        ))}
        {pages.length === 0 ? <p className="menu-note">No app has a page here</p> : null}
      </MenuGroup>
    </Menu>
  );
}

function IssueSearch() {
  const [asked, setAsked] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    const text = asked.trim();
    if (text === '') return;
    setAsked('');
    navigate(searchRoute(text));
  };
  return (
    <search className="issue-search">
      <form onSubmit={search}>
        <Icon name="search" />
        <input
          aria-label="Search issues by key or text"
          placeholder="Issue key or text"
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </form>
    </search>
  );
}

const COLOR_OPTIONS: readonly { value: ColorChoice; text: string }[] = [
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
  { value: 'auto', text: 'Match the system' },
];

function ColorMenu() {
  const choice = useColorChoice();
  const icon = choice === 'light' ? 'sun' : choice === 'dark' ? 'moon' : 'auto';
  return (
    <Menu trigger={<IconButton icon={icon} label="Theme" />}>
      <MenuChoice label="Theme" value={choice} onChange={chooseColor} options={COLOR_OPTIONS} />
    </Menu>
  );
}

function SettingsMenu() {
  const may = useQuery(queries.mayAdminister());
  const offered = useModulesAt('jira:adminPage');
  const pages = may.data ? offered : [];
  const personal = useModulesAt('jira:personalSettingsPage');
  const gadgets = useModulesAt('jira:dashboardGadget');
  return (
    <Menu trigger={<IconButton icon="settings" label="Settings" />}>
      <MenuGroup label="Apps">
        {pages.map((module) => (
          <MenuItem
            key={module.key}
            icon={<ModuleIcon module={module} />}
            onSelect={() => navigate({ name: 'admin-module', moduleKey: module.key, rest: '' })}
          >
            {moduleTitle(module)}
          </MenuItem>
        ))}
        {pages.length === 0 ? (
          <p className="menu-note">
            {may.data === false ? 'Only Jira administrators see them' : 'No app has settings'}
          </p>
        ) : null}
      </MenuGroup>
      {personal.length > 0 ? (
        <MenuGroup label="Personal settings">
          {personal.map((module) => (
            <MenuItem
              key={module.key}
              icon={<ModuleIcon module={module} />}
              onSelect={() => navigate({ name: 'personal-module', moduleKey: module.key, rest: '' })}
            >
              {moduleTitle(module)}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      {gadgets.length > 0 ? (
        <MenuGroup label="Site">
          <MenuItem
            icon={<Icon name="dashboard" />}
            onSelect={() => navigate({ name: 'dashboard', dashboardId: '10000' })}
          >
            Dashboard
          </MenuItem>
        </MenuGroup>
      ) : null}
    </Menu>
  );
}
