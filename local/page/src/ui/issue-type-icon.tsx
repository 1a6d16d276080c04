import type { IssueType } from '../api/shapes';

const SHAPES = {
  epic: { color: 'purple', path: 'M13 4 6 13h5l-1 7 8-10h-6z' },
  story: { color: 'green', path: 'M7 5h10v14l-5-4-5 4z' },
  bug: { color: 'red', path: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10' },
  subtask: { color: 'blue', path: 'M6 6h8v8H6zm10 4h2v8h-8v-2h6z' },
  task: { color: 'blue', path: 'm10.5 16.4-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4z' },
} as const;

function kind(type: IssueType): keyof typeof SHAPES {
  const level = type.hierarchyLevel ?? 0;
  if (level >= 1) return 'epic';
  if (level < 0 || type.subtask) return 'subtask';
  if (/bug|defect/i.test(type.name)) return 'bug';
  return /story/i.test(type.name) ? 'story' : 'task';
}

/** The coloured square before an issue's key, named after its type. */
export function IssueTypeIcon({ type }: { type: IssueType }) {
  const { color, path } = SHAPES[kind(type)];
  return (
    <svg className={`type-icon type-icon-${color}`} width="16" height="16" viewBox="0 0 24 24" role="img">
      <title>{type.name}</title>
      <rect width="24" height="24" rx="4" />
      <path d={path} />
    </svg>
  );
}
