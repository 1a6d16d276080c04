import { useState } from 'react';
import type { Extension } from '../../modules/extension';
import { addPanel, issuePanels, removePanel } from '../../modules/issue-panels';
import { ModuleFrame } from '../../modules/module-frame';
import { ModuleIcon } from '../../modules/module-menu';
import { moduleTitle, type UiModule } from '../../modules/ui-module';
import { type JiraPlace, useModulesAt } from '../../modules/use-modules-at';
import { useShell } from '../../shell/shell-context';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { useStore } from '../../ui/store';

interface IssuePanelsProps {
  issueId: string;
  projectKey: string;
  place: JiraPlace;
  extension: () => Extension;
}

/** Apps' panels below the description: each is there once somebody pressed its name under "Apps" on this issue. */
export function IssuePanels({ issueId, projectKey, place, extension }: IssuePanelsProps) {
  const shown = useStore(issuePanels)[issueId] ?? [];
  // What was added since this issue was opened is told so, as in Jira.
  const [added, setAdded] = useState<readonly string[]>([]);
  const panels = useModulesAt('jira:issuePanel', place);
  if (panels.length === 0) return null;
  return (
    <>
      <div>
        <Menu
          align="start"
          trigger={
            <Button>
              <Icon name="app" /> Apps
            </Button>
          }
        >
          <MenuGroup label="Add to this issue">
            {panels.map((module) => (
              <MenuItem
                key={module.key}
                icon={<ModuleIcon module={module} />}
                disabled={shown.includes(module.key)}
                onSelect={() => {
                  setAdded([...added, module.key]);
                  addPanel(issueId, module.key);
                }}
              >
                {moduleTitle(module)}
              </MenuItem>
            ))}
          </MenuGroup>
        </Menu>
      </div>
      {panels
        .filter(({ key }) => shown.includes(key))
        .map((module) => (
          <Panel
            key={module.key}
            module={module}
            extension={{ ...extension(), isNewToIssue: added.includes(module.key) }}
            projectKey={projectKey}
            onRemove={() => removePanel(issueId, module.key)}
          />
        ))}
    </>
  );
}

interface PanelProps {
  module: UiModule;
  extension: Extension;
  projectKey: string;
  onRemove: () => void;
}

function Panel({ module, extension, projectKey, onRemove }: PanelProps) {
  const { session } = useShell();
  const title = moduleTitle(module);
  return (
    <section className="issue-module" aria-label={title}>
      <header className="issue-module-head">
        <h2>
          <ModuleIcon module={module} /> {title}
        </h2>
        <Menu trigger={<IconButton icon="more" label={`Panel actions: ${title}`} />}>
          <MenuItem onSelect={onRemove}>Remove from this issue</MenuItem>
        </Menu>
      </header>
      <ModuleFrame
        surface={{ view: { moduleKey: module.key, extension }, url: module.url, title, projectKey }}
        frameOrigin={session.frameOrigin}
        siteUrl={session.site.baseUrl}
        height={{ min: PANEL_HEIGHTS[String(module.viewportSize)] ?? 80 }}
      />
    </section>
  );
}

/** Lowest height of a panel in pixels by its `viewportSize`. */
const PANEL_HEIGHTS: Record<string, number> = { small: 112, medium: 262, large: 412, xlarge: 562, max: 562 };
