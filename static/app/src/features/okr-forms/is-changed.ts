import { isSameValue } from './same-value';

/** Whether somebody wrote something of their own since `base`: blanks around a text are nothing written. Fields must be plain data. */
export function isChanged<D extends object>(base: D, draft: D): boolean {
  const isField = (name: string): name is keyof D & string => name in base;
  const said = (value: unknown) => (typeof value === 'string' ? value.trim() : value);
  return Object.keys(draft).some(
    (name) => isField(name) && !isSameValue(said(draft[name]), said(base[name])),
  );
}
