import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The one `h1` of a view. Jira's modal shows the view's name above the frame already, so it is only spoken here and
 * what the view is about is shown. Takes the focus when the view opens, so that its shortcuts work at once.
 */
export function ScreenHeading({ view, children }: { view: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="screen-heading" dir="auto">
      <span className="visually-hidden">{view}: </span>
      {children}
    </h1>
  );
}
