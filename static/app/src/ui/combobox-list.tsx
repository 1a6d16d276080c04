import './combobox.css';
import './field.css';
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names';
import { useListRoom } from './use-list-room';

interface Item {
  readonly key: string;
  readonly text: string;
  readonly view: ReactNode;
}

interface ListProps {
  label: string;
  hideLabel?: boolean;
  placeholder?: string;
  items: readonly Item[];
  onType: (text: string) => void;
  onPick: (item: Item) => void;
  onClose?: () => void;
  loading?: boolean;
  none: string;
  autoFocus?: boolean;
  many?: boolean;
}

const { InputKeyDownEnter, InputChange, ToggleButtonClick, ItemClick } = useCombobox.stateChangeTypes;
const PICKS = new Set<unknown>([ItemClick, InputKeyDownEnter]);

/**
 * The picker's behaviour is downshift's; nothing stays selected in it, the field is for finding. Picks are taken from
 * the key and the click themselves: an item selected and given back would take the next typed character along.
 */
export default function ComboboxList(props: ListProps) {
  const { label, hideLabel, placeholder, items, onType, onPick, onClose, loading, none, autoFocus, many } =
    props;
  const [active, setActive] = useState(autoFocus ? 0 : -1);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // What is shown while a search runs is not the answer to what was typed: nothing of it is taken by a key.
  const highlighted = loading ? -1 : Math.min(active, items.length - 1);
  const reduce = (state: UseComboboxState<Item>, { type, changes }: UseComboboxStateChangeOptions<Item>) => {
    const next = { ...changes, selectedItem: null };
    if (PICKS.has(type)) {
      if (!changes.selectedItem) return state;
      // Another list takes the place of what was found: its item in the same place was not asked for.
      const index = many && state.inputValue === '' ? state.highlightedIndex : -1;
      return { ...next, isOpen: many === true, inputValue: '', highlightedIndex: index };
    }
    if (type === InputChange) return { ...next, highlightedIndex: 0 };
    // Leaving the field picks nothing.
    return type === useCombobox.stateChangeTypes.InputBlur ? { ...next, inputValue: state.inputValue } : next;
  };
  const box = useCombobox<Item>({
    items: [...items],
    selectedItem: null,
    itemToString: (item) => item?.text ?? '',
    itemToKey: (item) => item?.key,
    defaultHighlightedIndex: 0,
    highlightedIndex: highlighted,
    initialIsOpen: autoFocus === true,
    stateReducer: reduce,
    onInputValueChange: ({ inputValue }) => onType(inputValue),
    onHighlightedIndexChange: ({ highlightedIndex }) => setActive(highlightedIndex),
    onIsOpenChange: ({ isOpen, type }) => {
      if (!isOpen && type !== ToggleButtonClick) onClose?.();
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !box.isOpen || event.nativeEvent.isComposing) return;
    const item = items[highlighted];
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (item && !event.repeat) onPick(item);
  };
  const room = useListRoom(field, list, box.isOpen, items.map(({ key }) => key).join());
  return (
    <div className="field combobox">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: downshift's props bind it to the field */}
      <label {...box.getLabelProps()} className={classNames('field-label', hideLabel && 'visually-hidden')}>
        {label}
      </label>
      <div className="combobox-field">
        <input
          {...box.getInputProps({ ref: field, onKeyDown })}
          className="input"
          dir="auto"
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this picker
          autoFocus={autoFocus}
        />
        <ul
          {...box.getMenuProps({ ref: list })}
          className={classNames('combobox-list', room.above && 'is-above', !box.isOpen && 'visually-hidden')}
          style={{ maxBlockSize: room.height }}
        >
          {box.isOpen &&
            items.map((item, index) => (
              <li
                {...box.getItemProps({ item, index, onClick: () => onPick(item) })}
                key={item.key}
                className={classNames('combobox-item', index === highlighted && 'is-active')}
              >
                {item.view}
              </li>
            ))}
        </ul>
      </div>
      {box.isOpen && items.length === 0 && (
        <p className="combobox-none" role="status">
          {loading ? 'Searching…' : none}
        </p>
      )}
    </div>
  );
}
