import { useQueryClient } from '@tanstack/react-query';
import { rereadAll } from '../api/queries';
import { Icon } from '../ui/icon';
import { MenuGroup, MenuItem, MenuSeparator } from '../ui/menu';
import type { Extension } from './extension';
import { openModal } from './modal-stack';
import { moduleTitle, type UiModule } from './ui-module';

/** A module's own picture, or the general one for apps. */
export function ModuleIcon({ module }: { module: UiModule }) {
  return module.icon && !module.icon.startsWith('resource:') ? (
    <img className="module-icon" src={module.icon} alt="" />
  ) : (
    <Icon name="app" />
  );
}

/** Opens an action module as a modal; when it closes, Jira's data is read again. */
export function useOpenModule(): (module: UiModule, extension: Extension) => void {
  const client = useQueryClient();
  return (module, extension) =>
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
