import { useState } from 'react';
import { gadgetExtension } from '../../modules/extension';
import { ModuleFrame } from '../../modules/module-frame';
import { ModuleIcon } from '../../modules/module-menu';
import { moduleTitle, type UiModule } from '../../modules/ui-module';
import { useModulesAt } from '../../modules/use-modules-at';
import { useShell } from '../../shell/shell-context';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuItem } from '../../ui/menu';
import { EmptyState } from '../../ui/states';
import { useStore } from '../../ui/store';
import { usePageTitle } from '../../ui/use-page-title';
import { changeGadgets, type Gadget, gadgets } from './gadgets';

/** A dashboard of the app's gadgets. */
export function DashboardScreen({ dashboardId }: { dashboardId: string }) {
  usePageTitle('Dashboard');
  const offered = useModulesAt('jira:dashboardGadget');
  const shown = useStore(gadgets);
  const add = (module: UiModule) =>
    changeGadgets((now) => [...now, { id: String(10_000 + Date.now()), moduleKey: module.key }]);
  return (
    <main className="content">
      <header className="screen-title">
        <h1>Dashboard</h1>
        <Menu
          trigger={
            <Button>
              <Icon name="plus" /> Add gadget
            </Button>
          }
        >
          {offered.map((module) => (
            <MenuItem key={module.key} icon={<ModuleIcon module={module} />} onSelect={() => add(module)}>
              {moduleTitle(module)}
            </MenuItem>
          ))}
          {offered.length === 0 ? <p className="menu-note">No app offers a gadget</p> : null}
        </Menu>
      </header>
      {shown.length === 0 ? (
        <EmptyState title="This dashboard is empty">
          <p>Press "Add gadget" to put an app's gadget here.</p>
        </EmptyState>
      ) : null}
      <div className="gadgets">
        {shown.map((gadget) => (
          <GadgetCard
            key={gadget.id}
            gadget={gadget}
            module={offered.find((module) => module.key === gadget.moduleKey)}
            dashboardId={dashboardId}
          />
        ))}
      </div>
    </main>
  );
}

interface GadgetCardProps {
  gadget: Gadget;
  module: UiModule | undefined;
  dashboardId: string;
}

function GadgetCard({ gadget, module, dashboardId }: GadgetCardProps) {
  const { session } = useShell();
  const [entryPoint, setEntryPoint] = useState<'view' | 'edit'>('view');
  const title = module ? moduleTitle(module) : gadget.moduleKey;
  const remove = () => changeGadgets((now) => now.filter(({ id }) => id !== gadget.id));
  const save = (configuration: unknown) => {
    changeGadgets((now) => now.map((one) => (one.id === gadget.id ? { ...one, configuration } : one)));
    setEntryPoint('view');
  };
  const where = { dashboardId, gadgetId: gadget.id, configuration: gadget.configuration, entryPoint };
  return (
    <section className="gadget" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Menu trigger={<IconButton icon="more" label={`Gadget actions: ${title}`} />}>
          <MenuItem onSelect={() => setEntryPoint(entryPoint === 'view' ? 'edit' : 'view')}>
            {entryPoint === 'view' ? 'Configure' : 'Stop configuring'}
          </MenuItem>
          <MenuItem onSelect={remove}>Remove</MenuItem>
        </Menu>
      </header>
      {module ? (
        <ModuleFrame
          key={`${entryPoint}:${JSON.stringify(gadget.configuration ?? null)}`}
          surface={{
            view: { moduleKey: module.key, extension: gadgetExtension(where, window.location.href) },
            url: entryPoint === 'edit' ? (module.editUrl ?? module.url) : module.url,
            title,
            ...(entryPoint === 'edit' ? { submit: save, close: () => setEntryPoint('view') } : {}),
          }}
          frameOrigin={session.frameOrigin}
          siteUrl={session.site.baseUrl}
          height={{ min: 120 }}
        />
      ) : (
        <p className="subtle">The app does not offer this gadget any more.</p>
      )}
    </section>
  );
}
