import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rereadAll } from '../api/queries';
import { errorText } from '../api/request';
import { showFlag } from '../ui/flags';
import { Icon } from '../ui/icon';
import { MenuGroup, MenuItem, MenuSeparator } from '../ui/menu';
import type { Extension } from './extension';
import { openModal } from './modal-stack';
import { moduleTitle, type UiModule } from './ui-module';
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

/** Opens an action module as a modal; when it closes, Jira's data is read again. */
export function useOpenModule(): (module: UiModule, extension: Extension) => void {
  const client = useQueryClient();
  return (module, extension) => {
    try {
      viewport(module.viewportSize);
    } catch (error) {
      const description = `${errorText(error)} (viewportSize of ${module.key})`;
      showFlag({ id: module.key, type: 'error', title: 'The app could not be opened', description });
      return;
    }
    openModal({
      title: moduleTitle(module),
      url: module.url,
      moduleKey: module.key,
      extension,
      size: module.viewportSize,
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
        {modules.map((module) => (
          <MenuItem
            key={module.key}
            icon={<ModuleIcon module={module} />}
            note={module.tooltip}
            onSelect={() => open(module, extension())}
          >
            {moduleTitle(module)}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  );
}
