import {
  type JudgedItem,
  type ObjectiveFacts,
  objectiveReasonSentence,
  objectiveStatus,
} from '../../../src/domain/okr/objective-status';
import type { OkrStatus } from '../../../src/domain/okr/okr-status';
import { rollUp } from '../../../src/domain/okr/roll-up';
import { AFTER_50_DAYS, day, HUNDRED_DAYS } from './facts';

const { window } = HUNDRED_DAYS;
const kr = (
  key: string,
  progress: number | null,
  status: OkrStatus,
  more: Partial<JudgedItem> = {},
): JudgedItem => ({
  key,
  weight: 1,
  lifecycle: 'active',
  archived: false,
  progress,
  expected: 0.5,
  status,
  ...more,
});
const facts = (keyResults: JudgedItem[], more: Partial<ObjectiveFacts> = {}): ObjectiveFacts => ({
  lifecycle: 'active',
  endedOn: null,
  ambition: 'committed',
  window,
  guardrails: [],
  rollUp: rollUp(
    { choice: 'own-first', keyResults, children: [], cycle: { id: 'c', ...window }, window },
    AFTER_50_DAYS,
  ),
  ...more,
});

test.each<[string, ObjectiveFacts, OkrStatus, string]>([
  [
    'paused',
    facts([kr('KR-1', 0, 'off-track')], { lifecycle: 'paused' }),
    'paused',
    'Paused: nothing is expected of it.',
  ],
  ['draft', facts([kr('KR-1', 0, 'off-track')], { lifecycle: 'draft' }), 'not-started', 'Still a draft.'],
  ['no members', facts([]), 'no-data', 'It has no key results or contributing objectives that count yet.'],
  [
    'its pace, at the boundary',
    facts([kr('KR-1', 0.5, 'on-track'), kr('KR-2', 0.4, 'at-risk')]),
    'on-track',
    '45\u00A0% of the way, 50\u00A0% expected by today: pace 90\u00A0%; On track from 90\u00A0% (committed).',
  ],
  [
    'its pace, and who is furthest behind',
    facts([kr('KR-1', 0.45, 'on-track'), kr('KR-2', 0.35, 'at-risk')]),
    'at-risk',
    '40\u00A0% of the way, 50\u00A0% expected by today: pace 80\u00A0%; On track from 90\u00A0% (committed). KR-2 is furthest behind.',
  ],
  [
    'furthest behind goes by weight',
    facts([kr('KR-1', 0.4, 'at-risk', { weight: 5 }), kr('KR-2', 0.36, 'at-risk')]),
    'at-risk',
    '39\u00A0% of the way, 50\u00A0% expected by today: pace 78\u00A0%; On track from 90\u00A0% (committed). KR-1 is furthest behind.',
  ],
  [
    'one member Off track caps it',
    facts([kr('KR-1', 1, 'done'), kr('KR-2', 0.1, 'off-track')]),
    'at-risk',
    'At risk because KR-2 is Off track.',
  ],
  [
    'half of the weight Off track is not more than half',
    facts([kr('KR-1', 1, 'done', { weight: 2 }), kr('KR-2', 0, 'off-track', { weight: 2 })]),
    'at-risk',
    'At risk because KR-2 is Off track.',
  ],
  [
    'more than half of the weight Off track',
    facts([kr('KR-1', 1, 'done'), kr('KR-2', 0, 'off-track', { weight: 1.2 })]),
    'off-track',
    'Off track with 54\u00A0% of the weight, first of all KR-2.',
  ],
  [
    'an Off track pace stays Off track',
    facts([kr('KR-1', 0.3, 'at-risk'), kr('KR-2', 0, 'off-track')]),
    'off-track',
    '15\u00A0% of the way, 50\u00A0% expected by today: pace 30\u00A0%; On track from 90\u00A0% (committed). KR-2 is furthest behind.',
  ],
  [
    'stale and missing members make more than half',
    facts([kr('KR-1', 1, 'done'), kr('KR-2', 0.5, 'stale'), kr('KR-3', null, 'no-data', { weight: 2 })]),
    'no-data',
    'No current data for 75\u00A0% of the weight, first of all for KR-3.',
  ],
  [
    'half without data is judged, with 0 for them',
    facts([kr('KR-1', 0.5, 'on-track'), kr('KR-2', null, 'no-data')]),
    'off-track',
    '25\u00A0% of the way, 50\u00A0% expected by today: pace 50\u00A0%; On track from 90\u00A0% (committed). KR-2 is furthest behind.',
  ],
  [
    'all done',
    facts([kr('KR-1', 1, 'done'), kr('KR-2', 1, 'done')]),
    'done',
    'Everything that counts towards it is done.',
  ],
  [
    'all Measuring',
    facts([kr('KR-1', 0, 'measuring')]),
    'measuring',
    'Everything that counts towards it is Measuring.',
  ],
  [
    'none has begun',
    facts([kr('KR-1', null, 'not-started'), kr('KR-2', 0, 'too-early')]),
    'too-early',
    'Too early to judge: the window has only just begun.',
  ],
  [
    'a member that weighs nothing still caps it when Off track',
    facts([kr('KR-1', 1, 'done'), kr('KR-2', 0, 'off-track', { weight: 0 })]),
    'at-risk',
    'At risk because KR-2 is Off track.',
  ],
  [
    'aspirational is judged milder',
    facts([kr('KR-1', 0.35, 'on-track')], { ambition: 'aspirational' }),
    'on-track',
    '35\u00A0% of the way, 50\u00A0% expected by today: pace 70\u00A0%; On track from 70\u00A0% (aspirational).',
  ],
  [
    'nothing expected yet, and most of it in doubt',
    facts([kr('KR-1', 0, 'at-risk', { expected: 0, weight: 2 }), kr('KR-2', 0, 'on-track', { expected: 0 })]),
    'at-risk',
    'At risk with 66\u00A0% of the weight, first of all KR-1.',
  ],
  [
    'nothing expected yet, and half of it in doubt',
    facts([kr('KR-1', 0, 'at-risk', { expected: 0 }), kr('KR-2', 0, 'on-track', { expected: 0 })]),
    'on-track',
    '0\u00A0% of the way, 0\u00A0% expected by today.',
  ],
])('%s', (_name, objective, status, sentence) => {
  const result = objectiveStatus(objective, AFTER_50_DAYS);
  expect(result.status).toBe(status);
  expect(objectiveReasonSentence(result.reason)).toBe(sentence);
});

test('in the first days its pace is not judged, but a member Off track is named', () => {
  const early = day('2027-01-05');
  const begun = kr('KR-1', 0, 'on-track', { expected: 0.04 });
  expect(objectiveStatus(facts([begun]), early).status).toBe('too-early');
  const off = kr('KR-2', 0, 'off-track', { expected: 0.04 });
  expect(objectiveStatus(facts([begun, off]), early)).toEqual({
    status: 'at-risk',
    reason: { code: 'member-off-track', key: 'KR-2' },
  });
});

test('a closed objective is judged as of its last day', () => {
  const closed = facts([kr('KR-1', 0.02, 'on-track', { expected: 0.02 })], {
    lifecycle: 'closed',
    endedOn: day('2027-01-03'),
  });
  expect(objectiveStatus(closed, AFTER_50_DAYS).status).toBe('too-early');
});
