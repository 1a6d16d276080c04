import type { DragEvent } from 'react';

const TYPE = 'text/x-issue-key';

/** Makes an element carry an issue when dragged. */
export function issueDrag(key: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.setData(TYPE, key);
      event.dataTransfer.effectAllowed = 'move';
    },
  };
}

/** Makes an element take issues that are dropped on it; `data-over` is set while one is held above. */
export function issueDrop(onDrop: (key: string) => void) {
  const isIssue = (event: DragEvent<HTMLElement>) => event.dataTransfer.types.includes(TYPE);
  return {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!isIssue(event)) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.dataset.over = 'true';
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      delete event.currentTarget.dataset.over;
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      delete event.currentTarget.dataset.over;
      const key = event.dataTransfer.getData(TYPE);
      if (!key) return;
      event.preventDefault();
      // A row takes it before the list around it does.
      event.stopPropagation();
      onDrop(key);
    },
  };
}
