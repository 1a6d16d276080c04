/**
 * The height in CSS pixels that a page needs to be shown without a scrollbar. It is measured from the body, since the
 * root element is never lower than the frame and could not tell it to shrink; so the body's margins are added, and those
 * of its first and last children that collapse through it, which no box contains.
 */
export function documentHeight(page: Document): number {
  const body = page.body.getBoundingClientRect();
  const above = body.top - page.documentElement.getBoundingClientRect().top;
  return Math.max(0, above) + body.height + marginBelow(page.body);
}

/** The largest of the bottom margins that meet at an element's lower edge. */
function marginBelow(element: Element): number {
  const style = getComputedStyle(element);
  const own = length(style.marginBottom);
  const last = element.lastElementChild;
  const isOpen =
    length(style.paddingBottom) === 0 &&
    length(style.borderBottomWidth) === 0 &&
    style.display === 'block' &&
    style.overflowY === 'visible';
  if (!isOpen || !last || !isInFlow(last)) return own;
  return Math.max(own, marginBelow(last));
}

function isInFlow(element: Element): boolean {
  const { position, float, display } = getComputedStyle(element);
  return !['absolute', 'fixed'].includes(position) && float === 'none' && !display.startsWith('inline');
}

const length = (value: string): number => Number.parseFloat(value) || 0;
