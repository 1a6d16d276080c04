const MARKERS = [
  // Check boxes, typed or drawn.
  /^\[[ xX✓✔-]?\]/,
  /^[☐☑☒]\uFE0F?/,
  // Bullets that nobody writes for another purpose.
  /^[•‣◦⁃∙·▪▫●○■□◆◇►➤➢»→](?!\uFE0F)/,
  // Signs that are a bullet only before a blank: "-5 % churn" and "*now*" keep theirs.
  /^(?:[-–—*+>|:,;]|#{1,6})(?=\s|$)/,
  /^[-–—](?=\p{L})/u,
  // Numbering: 1. 2) (3) 1.2. a) iv.
  /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{2,4})\)(?=\s|\p{L}|$)/iu,
  /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{2,4})\.(?=\s|$)/u,
];

// Blanks and marks that cannot be seen; a joiner counts only at the ends, where it joins nothing.
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const DECORATION = /^[\s\-–—_=*•·.~+#|]*$/;

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start++;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function withoutMarkers(line: string): string {
  let text = line;
  for (;;) {
    const match = MARKERS.map((marker) => marker.exec(text)).find((found) => found !== null);
    if (!match) return text;
    text = trim(text.slice(match[0].length));
  }
}

/** Drops what connected the text to a tag that is gone: "Faster checkout - [KR-1]". */
function withoutDanglingSign(line: string): string {
  let text = line;
  for (;;) {
    const last = text.charAt(text.length - 1);
    const dangling = /[,;]/.test(last) || (/[-–—|:→]/.test(last) && /\s/.test(text.charAt(text.length - 2)));
    if (!dangling) return text;
    text = trim(text.slice(0, -1));
  }
}

/**
 * The text of a goal line whose tags are already taken out: no bullets, numbering, check boxes, no blanks at the
 * ends, one blank between words; emoji stay (PRODUCT §2). Empty for a line that says nothing, a drawn rule included.
 */
export function cleanLineText(line: string): string {
  const text = withoutDanglingSign(withoutMarkers(trim(line)));
  return DECORATION.test(text) ? '' : text.replace(/\s+/g, ' ');
}
