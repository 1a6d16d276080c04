import './explain.css';
import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { latePart } from './late-part';

const ExplainNote = latePart(() => import('./explain-note'), true);
const HOVER_MS = 150;

/**
 * A number that explains itself: `because` shows on hover, on keyboard focus and on a tap, can be pointed at, and goes
 * with Escape (PRODUCT §3: every number on a screen).
 */
export function Explain({
  because,
  tabIndex,
  onAsk,
  children,
}: {
  because: string;
  /** -1 where another key than Tab leads to it. */
  tabIndex?: number;
  /** Somebody points at it: for what is read only when it is asked for. */
  onAsk?: () => void;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => () => clearTimeout(timer.current), []);

  const hover = (over: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(over), HOVER_MS);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="explain"
        tabIndex={tabIndex}
        aria-describedby={id}
        onMouseEnter={() => {
          onAsk?.();
          hover(true);
        }}
        onMouseLeave={() => hover(false)}
        onFocus={(event) => {
          onAsk?.();
          if (event.currentTarget.matches(':focus-visible')) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span id={id} hidden>
        {because}
      </span>
      {open && (
        <Suspense fallback={null}>
          <ExplainNote anchor={button} because={because} onClose={() => setOpen(false)} onHover={hover} />
        </Suspense>
      )}
    </>
  );
}
