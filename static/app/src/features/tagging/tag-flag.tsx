import type { ReactNode } from 'react';
import type { KeyResultChoice, TagView } from '../../../../../src/contract/views';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';

/** What a tag needs from the person: a closed one offers its successor, an objective asks which key result is meant. */
export function TagFlag({ tag, onReplace }: { tag: TagView; onReplace: (by: KeyResultChoice) => void }) {
  switch (tag.state) {
    case 'unknown':
      return (
        <Flag icon="warning">
          No key result {tag.key} that you may see. The tag stays in the goal unless you remove it.
        </Flag>
      );
    case 'closed':
      return tag.successor ? (
        <Flag icon="info">
          <span>
            {tag.key} is closed. It goes on as {tag.successor.key}{' '}
            <span dir="auto">{tag.successor.title}</span>.
          </span>
          <Button compact onClick={() => tag.successor && onReplace(tag.successor)}>
            Use {tag.successor.key}
          </Button>
        </Flag>
      ) : (
        <Flag icon="info">{tag.key} is closed and has no successor: it no longer counts.</Flag>
      );
    case 'objective':
      return (
        <Flag icon="info">
          <span>{tag.key} is an objective. Which of its key results does this line serve?</span>
          {tag.options?.map((option) => (
            <Button key={option.key} compact className="suggest" onClick={() => onReplace(option)}>
              <span className="suggest-text" dir="auto">
                {option.key} {option.title}
              </span>
            </Button>
          ))}
        </Flag>
      );
    case 'draft':
      return <Flag icon="info">{tag.key} is a draft: it counts in planning only until it is activated.</Flag>;
    case 'paused':
      return <Flag icon="info">{tag.key} is paused.</Flag>;
    case 'area':
      return tag.area?.archived ? (
        <Flag icon="info">
          {tag.key} <span dir="auto">{tag.area.name}</span> is archived: its work is over.
        </Flag>
      ) : null;
    case 'active':
      return null;
  }
}

function Flag({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="tag-flag small">
      <Icon name={icon} />
      <div className="goal-line-suggestions">{children}</div>
    </div>
  );
}
