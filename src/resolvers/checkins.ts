import { acceptProposal } from '../application/checkins/accept-proposal';
import { dismissProposal } from '../application/checkins/dismiss-proposal';
import { editComment } from '../application/checkins/edit-comment';
import { listComments } from '../application/checkins/list-comments';
import { readHistory } from '../application/checkins/read-history';
import { readQueue } from '../application/checkins/read-queue';
import { removeComment } from '../application/checkins/remove-comment';
import { saveCheckIn } from '../application/checkins/save-check-in';
import { saveComment } from '../application/checkins/save-comment';
import { saveProposal } from '../application/checkins/save-proposal';
import type { CHECKINS_PROCEDURES } from '../contract/checkins/procedures';
import type { UseCases } from './procedure';

export const CHECKINS_USE_CASES: UseCases<keyof typeof CHECKINS_PROCEDURES> = {
  'checkIn.save': saveCheckIn,
  'checkIn.queue': readQueue,
  'keyResult.history': readHistory,
  'proposal.save': saveProposal,
  'proposal.accept': acceptProposal,
  'proposal.dismiss': dismissProposal,
  'comment.list': listComments,
  'comment.save': saveComment,
  'comment.edit': editComment,
  'comment.remove': removeComment,
};
