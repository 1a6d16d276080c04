/** About three lines of a row. */
const CHARACTERS = 240;
const LINES = 3;

/** Whether a text would push the next rows out of sight. */
export function isLong(text: string): boolean {
  return text.length > CHARACTERS || text.split('\n').length > LINES;
}
