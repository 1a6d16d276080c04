import './combobox.css';
import './field.css';
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

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

const PICKS = new Set<unknown>([
  useCombobox.stateChangeTypes.ItemClick,
  useCombobox.stateChangeTypes.InputKeyDownEnter,
]);

/** The picker's behaviour is downshift's; nothing stays selected in it, the field is for finding. */
export default function ComboboxList(props: ListProps) {
  const { label, hideLabel, placeholder, items, onType, onPick, onClose, loading, none, autoFocus, many } =
    props;
  const reduce = (state: UseComboboxState<Item>, { type, changes }: UseComboboxStateChangeOptions<Item>) =>
    PICKS.has(type) && changes.selectedItem
      ? {
          ...changes,
          isOpen: many === true,
          inputValue: '',
          highlightedIndex: many ? state.highlightedIndex : -1,
        }
      : changes;
  const box = useCombobox<Item>({
    items: [...items],
    selectedItem: null,
    itemToString: (item) => item?.text ?? '',
    itemToKey: (item) => item?.key,
    defaultHighlightedIndex: 0,
    initialIsOpen: autoFocus === true,
    stateReducer: reduce,
    onInputValueChange: ({ inputValue }) => onType(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onPick(selectedItem),
    onIsOpenChange: ({ isOpen, type }) => {
      if (!isOpen && type !== useCombobox.stateChangeTypes.ToggleButtonClick) onClose?.();
    },
  });
  return (
    <div className="field combobox">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: downshift's props bind it to the field */}
      <label {...box.getLabelProps()} className={classNames('field-label', hideLabel && 'visually-hidden')}>
        {label}
      </label>
      <input
        {...box.getInputProps()}
        className="input"
        dir="auto"
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: the person just asked for this picker
        autoFocus={autoFocus}
      />
      <ul {...box.getMenuProps()} className={classNames('combobox-list', !box.isOpen && 'visually-hidden')}>
        {box.isOpen &&
          items.map((item, index) => (
            <li
              {...box.getItemProps({ item, index })}
              key={item.key}
              className={classNames('combobox-item', index === box.highlightedIndex && 'is-active')}
            >
              {item.view}
            </li>
          ))}
      </ul>
      {box.isOpen && items.length === 0 && (
        <p className="combobox-none" role="status">
          {loading ? 'Searching…' : none}
        </p>
      )}
    </div>
  );
}
