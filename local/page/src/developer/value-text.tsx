/** A stored or sent value as JSON, in a box that scrolls. */
export function ValueText({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className="developer-value">
      <pre>{children}</pre>
    </section>
  );
}
