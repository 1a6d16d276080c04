import type { ObjectivePlan } from './plan';

/** A draft of the quarter to come: what the coach has something to say about. Data table. */
export const NEXT: ObjectivePlan = {
  key: 'O-12',
  title: 'Gifts are as easy to send as to buy',
  description: 'Every fifth order is a gift, and half of those begin with a question to support.',
  cycle: 'next',
  team: 'checkout',
  owner: 'tomas',
  ambition: 'aspirational',
  areas: ['buying'],
  keyResults: [
    {
      key: 'KR-28',
      title: 'Gift orders that need no message to support',
      owner: 'elif',
      numbers: { kind: 'increase', baseline: 52, target: 80 },
      unit: '%',
      decimals: 0,
      rhythm: 'weekly',
      indicator: 'leading',
      howMeasured: 'Orders marked as a gift without a conversation until delivery.',
      course: { kind: 'values', points: [] },
      confidence: [],
      silentDays: 0,
      notes: [],
      epics: [],
    },
    {
      key: 'KR-29',
      title: 'Launch the gift page',
      owner: 'liam',
      numbers: { kind: 'milestone', form: 'yes-no', steps: [{ id: 'yes', title: 'Yes', due: null }] },
      unit: '',
      decimals: 0,
      rhythm: 'two-weekly',
      indicator: 'leading',
      howMeasured: '',
      course: { kind: 'steps' },
      confidence: [],
      silentDays: 0,
      notes: [],
      epics: [],
    },
  ],
};

/** Was given up early in the quarter, and put out of sight. */
export const GIVEN_UP: ObjectivePlan = {
  key: 'O-11',
  title: 'A robot answers half of all chats',
  description: 'Tried for two weeks. People asked for a person at the second question.',
  cycle: 'running',
  team: 'support',
  owner: 'zofia',
  ambition: 'aspirational',
  keyResults: [],
};
