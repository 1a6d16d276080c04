import { Suspense, useState } from 'react';
import { IconButton } from './button';
import { latePart } from './late-part';

export interface MenuProps {
  label: string;
  /** -1 where another key than Tab leads to it. */
  tabIndex?: number;
  items: readonly { readonly label: string; readonly onSelect: () => void }[];
}

const MenuList = latePart(() => import('./menu-list'));

/** Further actions behind three dots. The list loads when it is opened first. */
export function Menu(props: MenuProps) {
  const [opened, setOpened] = useState(false);
  const button = (
    <IconButton
      icon="more"
      label={props.label}
      compact
      aria-haspopup="menu"
      tabIndex={props.tabIndex}
      onClick={() => setOpened(true)}
    />
  );
  if (!opened) return button;
  return (
    <Suspense fallback={button}>
      <MenuList {...props} openAtOnce />
    </Suspense>
  );
}
