import * as Dropdown from '@radix-ui/react-dropdown-menu';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

import { Icon } from './icon';

/** A menu that scrolls must hold something the Tab key could reach; Radix keeps Tab from moving inside menus all the same. */
const REACHABLE = 0;

/** What was chosen in the menu around, until it has closed. */
const Chosen = createContext<{ current: (() => void) | null }>({ current: null });

interface MenuProps {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'end';
  wide?: boolean;
}

/** A menu that opens under a button; arrows, letters and Esc work as in Jira's. */
export function Menu({ trigger, children, align = 'end', wide = false }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [home, setHome] = useState<HTMLElement | null>(null);
  // Inside the landmark or dialog of its button, where screen readers look for it and no dialog hides it.
  useLayoutEffect(() => {
    setHome(button.current?.closest<HTMLElement>('[role=dialog], main, .top-bar') ?? null);
  }, []);
  const chosen = useRef<(() => void) | null>(null);
  // Acts once the focus is back on the button, so that a dialog that is opened now gives it back there, too.
  const act = () => {
    const action = chosen.current;
    chosen.current = null;
    if (action) queueMicrotask(action);
  };
  return (
    <Dropdown.Root modal={false}>
      <Dropdown.Trigger asChild ref={button}>
        {trigger}
      </Dropdown.Trigger>
      <Dropdown.Portal container={home}>
        <Dropdown.Content
          className={wide ? 'menu menu-wide' : 'menu'}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={act}
        >
          <Chosen.Provider value={chosen}>{children}</Chosen.Provider>
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  children: ReactNode;
  icon?: ReactNode;
  /** A second, smaller line. */
  note?: ReactNode;
  disabled?: boolean;
}

export function MenuItem({ onSelect, children, icon, note, disabled = false }: MenuItemProps) {
  const chosen = useContext(Chosen);
  const choose = () => {
    chosen.current = onSelect;
  };
  return (
    <Dropdown.Item className="menu-item" tabIndex={REACHABLE} disabled={disabled} onSelect={choose}>
      {icon}
      <span className="menu-item-text">
        {children}
        {note ? <span className="menu-item-note">{note}</span> : null}
      </span>
    </Dropdown.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; text: ReactNode; icon?: ReactNode; note?: ReactNode }[];
}

/** One of several, with the present one ticked. */
export function MenuChoice<T extends string>({ label, value, onChange, options }: MenuChoiceProps<T>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option && option.value !== value) onChange(option.value);
  };
  return (
    <Dropdown.Group>
      <Dropdown.Label className="menu-label">{label}</Dropdown.Label>
      <Dropdown.RadioGroup value={value} onValueChange={choose}>
        {options.map((option) => (
          <Dropdown.RadioItem
            key={option.value}
            value={option.value}
            tabIndex={REACHABLE}
            className="menu-item menu-choice"
          >
            {option.icon}
            <span className="menu-item-text">
              {option.text}
              {option.note ? <span className="menu-item-note">{option.note}</span> : null}
            </span>
          </Dropdown.RadioItem>
        ))}
      </Dropdown.RadioGroup>
    </Dropdown.Group>
  );
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Dropdown.Group>
      <Dropdown.Label className="menu-label">{label}</Dropdown.Label>
      {children}
    </Dropdown.Group>
  );
}

/** An item that opens a menu beside it. */
export function SubMenu({ title, icon, children }: { title: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Dropdown.Sub>
      <Dropdown.SubTrigger className="menu-item" tabIndex={REACHABLE}>
        {icon}
        <span className="menu-item-text">{title}</span>
        <span className="spacer" />
        <Icon name="chevron-right" />
      </Dropdown.SubTrigger>
      <Dropdown.SubContent className="menu" collisionPadding={8}>
        {children}
      </Dropdown.SubContent>
    </Dropdown.Sub>
  );
}

export function MenuSeparator() {
  return <Dropdown.Separator className="menu-separator" />;
}
