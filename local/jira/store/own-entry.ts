/**
 * Entry of a record by a key that came from outside; undefined if the record itself does not have it. A plain
 * `record[key]` also finds what every object inherits: `constructor`, `toString` and the like.
 */
export const ownEntry = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
