import type { StarTally, StarVoice } from '../../domain/stairwell/stairwell'
import type { Collection } from '../store/port'

/** One document for each household, building and half year decides; its id is `starVoiceId`. */
export const starVoices: Collection<StarVoice> = { name: 'starVoice', indexes: [['building', 'period'], ['until']], sets: ['persons'] }

/** Its id is `tallyId`. */
export const starTallies: Collection<StarTally> = { name: 'starTally', indexes: [['estate', 'period']] }
