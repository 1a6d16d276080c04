import type { CommentView } from '../../contract/checkins/answers';
import type { CommentRecord } from '../records/comment-record';

export function commentView({ id, text, by, at, revision, editedAt }: CommentRecord): CommentView {
  return { id, text, by, at, revision, editedAt };
}
