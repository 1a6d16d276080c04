import './menu.css';
import * as Radix from '@radix-ui/react-dropdown-menu';
import { IconButton } from './button';
import type { MenuProps } from './menu';

/** The menu itself, loaded when its button is first pointed at, focused or pressed. */
export default function MenuList({
  label,
  tabIndex,
  items,
  openAtOnce,
}: MenuProps & { openAtOnce: boolean }) {
  return (
    <Radix.Root defaultOpen={openAtOnce}>
      <Radix.Trigger asChild>
        <IconButton icon="more" label={label} compact tabIndex={tabIndex} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          {items.map((item) => (
            <Radix.Item key={item.label} className="menu-item" onSelect={item.onSelect}>
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
