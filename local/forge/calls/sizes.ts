const KB = 1024;

/** Bytes in words: 500 KB, 5 MB. */
export function inWords(bytes: number): string {
  const kilobytes = bytes / KB;
  const round = (value: number) => String(Math.round(value * 10) / 10);
  return kilobytes < KB ? `${round(kilobytes)} KB` : `${round(kilobytes / KB)} MB`;
}
