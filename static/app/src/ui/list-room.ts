/** Where the list of a picker opens, and how high it may be in CSS pixels. */
export interface ListRoom {
  readonly above: boolean;
  readonly height: number;
}

/** Upper and lower edge in CSS pixels from the top of the window. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

const HIGHEST = 272;
const LOWEST = 96;
const GAP = 8;

/** The list stays within what can be seen: below the field, or above it where there is more room and too little below. */
export function listRoom(field: Edges, seen: Edges, wanted: number): ListRoom {
  const need = Math.min(wanted, HIGHEST);
  const below = seen.bottom - field.bottom - GAP;
  const room = field.top - seen.top - GAP;
  const above = below < need && room > below;
  return { above, height: Math.max(LOWEST, Math.min(HIGHEST, Math.floor(above ? room : below))) };
}
