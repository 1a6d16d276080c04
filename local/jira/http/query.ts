import { refuse } from './refusal';

const INT32 = 2 ** 31;

/** Query parameters with the types that routes ask for; a number that is none, or too big for one, refuses with 400. */
export interface Query {
  text(name: string): string | undefined;
  /** Every value of a parameter, given repeatedly or by comma. */
  list(name: string): string[];
  /** Every value of a parameter given repeatedly; commas stay. */
  all(name: string): string[];
  int(name: string, usual: number): number;
  flag(name: string, usual: boolean): boolean;
  /** Pages are to hold fewer entries than asked for (`SiteSettings.shortPages`). */
  shortPages: boolean;
}

export function readQuery(parameters: URLSearchParams, shortPages: boolean): Query {
  return {
    shortPages,
    text: (name) => parameters.get(name) ?? undefined,
    list: (name) =>
      parameters
        .getAll(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    all: (name) => parameters.getAll(name),
    int(name, usual) {
      const value = parameters.get(name);
      if (value === null || value === '') return usual;
      if (!/^-?\d{1,10}$/.test(value) || Math.abs(Number(value)) >= INT32)
        throw refuse(400, `The value '${value}' of '${name}' is not a number.`);
      return Number(value);
    },
    flag(name, usual) {
      const value = parameters.get(name);
      if (value === null || value === '') return usual;
      return value.toLowerCase() === 'true';
    },
  };
}
