const PATHS = {
  add: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  copy: 'M6 6V3h7v7h-3M3 6h7v7H3z',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2zM9.5 4.3l2.2 2.2',
  link: 'M7 9a2.6 2.6 0 003.7 0l2-2A2.6 2.6 0 009 3.300l-.8.8M9 7a2.600 2.600 0 00-3.700 0l-2 2A2.600 2.600 0 007 12.700l.8-.8',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  refresh: 'M13 8a5 5 0 11-1.500-3.600M13 2.500V5h-2.500',
  warning: 'M8 2.500L14 13H2zM8 6.500v3M8 11.300v.01',
  error: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 5v3.500M8 11v.01',
  info: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.500V11M8 5v.01',
  success: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.300 8.200l1.900 1.900 3.600-3.900',
  sparkle: 'M8 2l1.400 4.600L14 8l-4.600 1.400L8 14l-1.400-4.600L2 8l4.600-1.400z',
  target: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 5.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5z',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing that says nothing by itself: words stand beside it, or its button has a label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="icon"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
