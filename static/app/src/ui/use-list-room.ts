import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Edges, type ListRoom, listRoom } from './list-room';

const FULL: ListRoom = { above: false, height: 272 };

/** Measures where the list of a picker has room each time it opens or its items change (`change`). */
export function useListRoom(
  field: RefObject<HTMLElement>,
  list: RefObject<HTMLElement>,
  open: boolean,
  change: string,
): ListRoom {
  const [room, setRoom] = useState(FULL);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` says when to measure again
  useLayoutEffect(() => {
    if (!open || !field.current || !list.current) return;
    const next = listRoom(edges(field.current), seenFrom(field.current), list.current.scrollHeight);
    setRoom((now) => (now.above === next.above && now.height === next.height ? now : next));
  }, [open, change, field, list]);
  return room;
}

function edges(element: Element): Edges {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** The window less what a sticky footer covers (its view says how much as scroll padding), or the scrolling part of it. */
function seenFrom(element: Element): Edges {
  const root = document.documentElement;
  const covered = Number.parseFloat(getComputedStyle(root).scrollPaddingBlockEnd) || 0;
  let top = 0;
  let bottom = window.innerHeight - covered;
  for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) {
    if (!/auto|scroll|hidden/.test(getComputedStyle(part).overflowY)) continue;
    const box = edges(part);
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
  }
  return { top, bottom };
}
