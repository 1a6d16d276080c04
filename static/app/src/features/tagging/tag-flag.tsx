import type { KeyResultChoice, TagView } from '../../../../../src/contract/views';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** What a tag needs from the person: a closed one offers its successor, an objective asks which key result is meant. */
export function TagFlag({ tag, onReplace }: { tag: TagView; onReplace: (by: KeyResultChoice) => void }) {
  switch (tag.state) {
    case 'unknown':
      return (
        <p className="tag-flag small">
          <Icon name="warning" />
          No key result {tag.key} that you may see. The tag stays in the goal unless you remove it.
        </p>
      );
    case 'closed':
      return (
        <div className="tag-flag small">
          <Icon name="info" />
          {tag.successor ? (
            <>
              <span>
                {tag.key} is closed. It goes on as {tag.successor.key}{' '}
                <span dir="auto">{tag.successor.title}</span>.
              </span>
              <Button compact onClick={() => tag.successor && onReplace(tag.successor)}>
                Use {tag.successor.key}
              </Button>
            </>
          ) : (
            <span>{tag.key} is closed and has no successor: it no longer counts.</span>
          )}
        </div>
      );
    case 'objective':
      return (
        <div className="tag-flag small">
          <Icon name="info" />
          <span>{tag.key} is an objective. Which of its key results does this line serve?</span>
          {tag.options?.map((option) => (
            <Button key={option.key} compact className="suggest" onClick={() => onReplace(option)}>
              <span className="suggest-text" dir="auto">
                {option.key} {option.title}
              </span>
            </Button>
          ))}
        </div>
      );
    case 'draft':
      return (
        <p className="tag-flag small">
          {tag.key} is a draft: it counts in planning only until it is activated.
        </p>
      );
    case 'paused':
      return <p className="tag-flag small">{tag.key} is paused.</p>;
    case 'active':
    case 'area':
      return null;
  }
}
