import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rereadAll } from '../api/queries';
import { errorText } from '../api/request';
import { showFlag } from '../ui/flags';
import { Icon } from '../ui/icon';
import { MenuGroup, MenuItem, MenuSeparator, SubMenu } from '../ui/menu';
import type { Extension } from './extension';
import { openModal } from './modal-stack';
import { type ModuleAction, moduleTitle, type UiModule } from './ui-module';
import { viewport } from './viewport';

/** A module's own picture, or the general one for apps when it has none or it cannot be shown. */
export function ModuleIcon({ module }: { module: UiModule }) {
  const [broken, setBroken] = useState(false);
  return module.icon && !broken ? (
    <img className="module-icon" src={module.icon} alt="" onError={() => setBroken(true)} />
  ) : (
    <Icon name="app" />
  );
}

/**
 * Opens an action module, as a modal or unseen (`actionType: dynamic`); when it closes, Jira's data is read again. Which
 * of a module's `actions` was chosen, the app learns from `extension.action`.
 */
function useOpenModule(): (module: UiModule, extension: Extension, action?: ModuleAction) => void {
  const client = useQueryClient();
  return (module, extension, action) => {
    const size = action?.viewportSize ?? module.viewportSize;
    try {
      viewport(size);
    } catch (error) {
      const description = `${errorText(error)} (viewportSize of ${module.key})`;
      showFlag({ id: module.key, type: 'error', title: 'The app could not be opened', description });
      return;
    }
    openModal({
      title: action?.title ?? moduleTitle(module),
      url: module.url,
      moduleKey: module.key,
      extension: action ? { ...extension, action: action.key } : extension,
      size,
      hidden: (action?.actionType ?? module.actionType) === 'dynamic',
      closeOnEscape: true,
      closeOnOverlayClick: false,
      onClosed: () => void rereadAll(client),
    });
  };
}

/** The items an app adds to a menu, below the site's own. Nothing where it adds none. */
export function ModuleMenuItems({
  modules,
  extension,
  separate = true,
}: {
  modules: readonly UiModule[];
  extension: () => Extension;
  separate?: boolean;
}) {
  const open = useOpenModule();
  if (modules.length === 0) return null;
  return (
    <>
      {separate ? <MenuSeparator /> : null}
      <MenuGroup label="Apps">
        {modules
          .filter(({ actions }) => !actions?.length)
          .map((module) => (
            <MenuItem
              key={module.key}
              icon={<ModuleIcon module={module} />}
              note={module.tooltip}
              onSelect={() => open(module, extension())}
            >
              {moduleTitle(module)}
            </MenuItem>
          ))}
        {modules
          .filter(({ actions }) => actions?.length)
          .map((module) => (
            <SubMenu key={module.key} icon={<ModuleIcon module={module} />} title={moduleTitle(module)}>
              {module.actions?.map((action) => (
                <MenuItem
                  key={action.key}
                  note={action.tooltip}
                  onSelect={() => open(module, extension(), action)}
                >
                  {action.title}
                </MenuItem>
              ))}
            </SubMenu>
          ))}
      </MenuGroup>
    </>
  );
}
