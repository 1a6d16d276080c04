import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Folder beside the code and beside each resource's pages in which the SDKs look for texts. */
const LOCALES_FOLDER = '__LOCALES__';

const Texts = z.record(z.string(), z.unknown());
type Texts = z.infer<typeof Texts>;

/** `translations` of the manifest. */
export const TranslationsPart = z.looseObject({
  /** Locale → file with its texts. */
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
  /** `default`, and for a locale those to look into after it. */
  fallback: z.object({ default: z.string() }).catchall(z.union([z.string(), z.array(z.string())])),
});

export interface Translations {
  /** Locale → its texts by key, nested or not. */
  texts: ReadonlyMap<string, Texts>;
  fallback: z.infer<typeof TranslationsPart>['fallback'];
}

/** @throws one sentence when a file that the manifest names is missing or no JSON object */
export function readTranslations(appDir: string, part: z.infer<typeof TranslationsPart>): Translations {
  const texts = part.resources.map(({ key, path }): [string, Texts] => {
    try {
      return [key, Texts.parse(JSON.parse(readFileSync(join(appDir, path), 'utf8')))];
    } catch (error) {
      throw new Error(`translations of ${key}, ${path}: ${error instanceof Error ? error.message : error}`);
    }
  });
  return { texts: new Map(texts), fallback: part.fallback };
}

/**
 * Files of `__LOCALES__` by name, as `forge deploy` makes them: `i18n-info.json` and one for each locale. None for an
 * app without translations.
 */
export function localeFiles(translations: Translations | undefined): Map<string, string> {
  if (translations === undefined) return new Map();
  const { texts, fallback } = translations;
  const config = { locales: [...texts.keys()], fallback };
  return new Map([
    ['i18n-info.json', JSON.stringify({ translations: {}, config })],
    ...[...texts].map(([locale, own]): [string, string] => [`${locale}.json`, JSON.stringify(own)]),
  ]);
}

/** Puts the files beside the code in `codeDir`, where `i18n` of `@forge/api` reads them. */
export function writeLocaleFiles(translations: Translations | undefined, codeDir: string): void {
  for (const [name, text] of localeFiles(translations)) {
    mkdirSync(join(codeDir, LOCALES_FOLDER), { recursive: true });
    writeFileSync(join(codeDir, LOCALES_FOLDER, name), text);
  }
}

/** The file that a page asks for as `./__LOCALES__/<name>`; undefined for every other path below a resource. */
export function localeFileAt(translations: Translations | undefined, path: string): string | undefined {
  const [folder, name = ''] = path.split('/');
  return folder === LOCALES_FOLDER ? localeFiles(translations).get(name) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a key: as it stands, else its parts as steps into nested texts. */
function textOf(texts: Texts, key: string): string | undefined {
  const step = (at: unknown, name: string) => (isRecord(at) ? at[name] : undefined);
  const found = texts[key] || key.split('.').reduce<unknown>(step, texts);
  return typeof found === 'string' ? found : undefined;
}

/**
 * Exchanges every `{i18n: key}` in the properties of a module for its text: in the person's language, in those the
 * manifest falls back to, else the key itself.
 * @param locale of the person, `de_DE` or `de-DE`
 */
export function translated(translations: Translations | undefined, locale: string, value: unknown): unknown {
  if (translations === undefined) return value;
  const { texts, fallback } = translations;
  const own = locale.replace('_', '-');
  const order = [own, ...[fallback[own] ?? []].flat(), fallback.default];
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit);
    if (!isRecord(part)) return part;
    const { i18n: key } = part;
    if (typeof key !== 'string')
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, visit(inner)]));
    return order.map((one) => textOf(texts.get(one) ?? {}, key)).find((text) => text !== undefined) ?? key;
  };
  return visit(value);
}
