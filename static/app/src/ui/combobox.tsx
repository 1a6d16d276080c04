import { type ReactNode, Suspense } from 'react';
import { latePart } from './late-part';
import { Skeleton } from './skeleton';

export interface ComboboxProps<T> {
  label: string;
  /** Shown above the field; a hidden label still names it. */
  hideLabel?: boolean;
  placeholder?: string;
  items: readonly T[];
  itemKey: (item: T) => string;
  /** What a screen reader hears when an item is chosen. */
  itemText: (item: T) => string;
  renderItem: (item: T) => ReactNode;
  onType: (text: string) => void;
  onPick: (item: T) => void;
  onClose?: () => void;
  loading?: boolean;
  /** Said when nothing was found. */
  none: string;
  autoFocus?: boolean;
  /** Keeps the list open for more picks. */
  many?: boolean;
}

const List = latePart(() => import('./combobox-list'));

/** A searchable picker: type, arrows, Enter; loaded on first use. What was picked is shown by whoever asked. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { items, itemKey, itemText, renderItem, onPick, ...rest } = props;
  const indexOf = (key: string) => items.find((item) => itemKey(item) === key);
  return (
    <Suspense fallback={<Skeleton height="2rem" />}>
      <List
        {...rest}
        items={items.map((item) => ({ key: itemKey(item), text: itemText(item), view: renderItem(item) }))}
        onPick={({ key }) => {
          const item = indexOf(key);
          if (item !== undefined) onPick(item);
        }}
      />
    </Suspense>
  );
}
