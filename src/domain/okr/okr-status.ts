/** What progress against time says, and what a person may say instead; best first (PRODUCT §3.8). */
export const PACE_STATUSES = ['on-track', 'at-risk', 'off-track'] as const;
export type PaceStatus = (typeof PACE_STATUSES)[number];

/** Every status of a key result or objective, in the order in which they are tried (PRODUCT §3.7). */
export const OKR_STATUSES = [
  'paused',
  'done',
  'measuring',
  'not-started',
  'no-data',
  'stale',
  'too-early',
  ...PACE_STATUSES,
] as const;
export type OkrStatus = (typeof OKR_STATUSES)[number];

/** The product's words for them. */
export const STATUS_WORDS: Readonly<Record<OkrStatus, string>> = {
  paused: 'Paused',
  done: 'Done',
  measuring: 'Measuring',
  'not-started': 'Not started',
  'no-data': 'No data',
  stale: 'Stale',
  'too-early': 'Too early',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
};
