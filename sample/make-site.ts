/**
 * Writes `sample/site.json`. From the project's folder:
 *
 *     npx esbuild sample/make-site.ts --bundle --platform=node --outfile=.local/make-site.js && node .local/make-site.js
 *
 * The same text every time; a test compares the file with what this makes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSite } from './site/site';
import { siteText } from './site/site-text';

const file = join(process.cwd(), 'sample', 'site.json');
const text = siteText(makeSite());
writeFileSync(file, text);
process.stdout.write(`${file}: ${Math.round(text.length / 1000)} KB\n`);
