/** Verbs that begin a key result's title and say no more than its kind does. */
const VERB =
  /^(?:we )?(?:reduc|decreas|lower|cut|shorten|shrink|drop|halv|minimi[sz]|increas|rais|grow|boost|lift|expand|extend|improv|optimi[sz]|bring|get|reach|hit|achiev|attain|doubl|tripl|keep|hold|maintain)(?:e|es|s|ing)?(?: (?:down|up|back))?\s+/iu;
const FIND_BASELINE =
  /^(?:find|measure|record|establish|determine|set)(?: out)? (?:the |a )?baseline (?:of|for)\s+/iu;

/** A number that leads: "Reach 10,000 paying customers" is about paying customers. */
const LEADING_NUMBER = /^\d[\d.,' \u00A0\u202F]*\s+(?=\p{L})/u;

/** What follows the subject and is said by the numbers: "from 3.8 % to 2 %", "below 4", "by 20 %". */
const NUMBERS =
  /[\s:,;–—(-]+(?:(?:from|to|by|at|between|within|below|under|above|over|at least|at most|no more than|less than|more than)\s+)+[^\p{L}\s\d]*\d(?!\d*(?:st|nd|rd|th)\b).*$/iu;

/**
 * What a key result is about, for the middle of a sentence: "Reduce the checkout error rate from 3.8 % to 2.0 %"
 * is about "the checkout error rate". A title that does not begin with such an English verb is its own name and
 * comes in quotation marks, for nothing is known of its grammar or language.
 */
export function keyResultSubject(title: string): string {
  const clean = oneLine(title).replace(/\.$/u, '');
  const rest = clean.replace(FIND_BASELINE, '').replace(VERB, '');
  if (rest === clean) return quoted(clean);
  const subject = rest.replace(LEADING_NUMBER, '').replace(NUMBERS, '');
  return /^\p{L}[\p{L}'’]/u.test(subject) ? subject : quoted(clean);
}

/** A name in the middle of a sentence: as it is where it begins small, else in quotation marks. */
export function inSentence(name: string): string {
  const clean = oneLine(name);
  return /^\p{Ll}/u.test(clean) ? clean : quoted(clean);
}

export const quoted = (text: string): string => `“${oneLine(text)}”`;

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');
