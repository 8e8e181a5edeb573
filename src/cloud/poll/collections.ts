import type { Poll, Voice } from '../../domain/poll/poll'
import type { Collection } from '../store/port'

export const polls: Collection<Poll> = {
  name: 'poll',
  indexes: [
    ['tenant', 'createdAt'],
    ['tenant', 'estate', 'createdAt'],
    ['tenant', 'aboutKey', 'createdAt'],
    ['state', 'until'],
    ['by'],
    ['pendingSince'],
  ],
  sets: ['path'],
}

/** One document for each household and poll decides what the household says; sums are counted from these. Its id is `voiceId`. */
export const voices: Collection<Voice> = { name: 'pollVoice', indexes: [['poll', 'choice'], ['until']], sets: ['persons'] }
