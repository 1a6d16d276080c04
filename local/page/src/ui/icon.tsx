const PATHS = {
  more: 'M5 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3m7 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3m7 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z',
  'chevron-down': 'm6.7 8.6-1.4 1.4L12 16.7l6.7-6.7-1.4-1.4-5.3 5.3z',
  'chevron-left': 'm15.4 6.7-5.3 5.3 5.3 5.3-1.4 1.4L7.3 12 14 5.3z',
  'chevron-right': 'm8.6 6.7 5.3 5.3-5.3 5.3 1.4 1.4 6.7-6.7L10 5.3z',
  search:
    'M10.5 4a6.5 6.5 0 1 0 4 11.6l4.4 4.4 1.4-1.4-4.4-4.4A6.5 6.5 0 0 0 10.5 4m0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  menu: 'M4 6h16v2H4zm0 5h16v2H4zm0 5h16v2H4z',
  board: 'M4 4h4.7v16H4zm5.7 0h4.6v11H9.7zm5.6 0H20v13h-4.7z',
  backlog: 'M4 5h16v4H4zm0 5.5h16v2H4zM4 14h16v2H4zm0 3.5h16v2H4z',
  sprints: 'M12 4a8 8 0 1 1-7.4 5l1.9.7A6 6 0 1 0 12 6v3L7.5 5 12 1z',
  app: 'M4 4h7v7H4zm9 0h7v7h-7zm-9 9h7v7H4zm9 0h7v7h-7z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z',
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M11 1h2v3h-2zm0 19h2v3h-2zM1 11h3v2H1zm19 0h3v2h-3zM4.2 5.6l1.4-1.4 2.1 2.1-1.4 1.4zm12.1 12.1 1.4-1.4 2.1 2.1-1.4 1.4zM4.2 18.4l2.1-2.1 1.4 1.4-2.1 2.1zM16.3 6.3l2.1-2.1 1.4 1.4-2.1 2.1z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
  auto: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 2v14a7 7 0 0 1 0-14',
  check: 'm9.5 17.6-5.3-5.3 1.4-1.4 3.9 3.9 8.9-8.9 1.4 1.4z',
  warning: 'M12 3 1.5 21h21zm-1 6h2v6h-2zm0 7.5h2v2h-2z',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1 5h2v2h-2zm0 4h2v6h-2z',
  goal: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14m0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8m0 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  home: 'M12 3 3 11h2.5v9h5v-6h3v6h5v-9H21z',
  settings:
    'm10.6 2-.5 2.6-1.8.8-2.2-1.5-2 2 1.5 2.2-.8 1.8L2 10.6v2.8l2.8.5.8 1.8-1.5 2.2 2 2 2.2-1.5 1.8.8.5 2.8h2.8l.5-2.8 1.8-.8 2.2 1.5 2-2-1.5-2.2.8-1.8 2.6-.5v-2.8l-2.6-.5-.8-1.8 1.5-2.2-2-2-2.2 1.5-1.8-.8-.5-2.6zm1.4 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7',
  developer: 'M3 4h18v16H3zm2 2v12h14V6zm1.5 3L8 7.5l4 4-4 4L6.5 14 9 11.5zM12 14h5v2h-5z',
  dashboard: 'M4 4h9v7H4zm11 0h5v16h-5zM4 13h9v7H4z',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside words; it has no name of its own for screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg aria-hidden="true" className="icon" width={size} height={size} viewBox="0 0 24 24">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
