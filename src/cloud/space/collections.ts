import type { Care } from '../../domain/space/care'
import type { Comment, Idea } from '../../domain/space/idea'
import type { Space } from '../../domain/space/space'
import type { Collection } from '../store/port'

export const spaces: Collection<Space> = {
  name: 'space',
  indexes: [
    ['tenant', 'shown', 'estate', 'updatedAt'],
    ['tenant', 'shown', 'updatedAt'],
    ['tenant', 'shown', 'createdAt'],
    ['tenant', 'estate', 'updatedAt'],
    ['tenant', 'shown', 'lng', 'lat'],
    ['tenant', 'state', 'updatedAt'],
    ['by', 'updatedAt'],
    ['tenant', 'sleepAt'],
    ['tenant', 'createdAt'],
    ['tenant', 'updatedAt'],
    ['sleepAt'],
    ['pendingSince'],
  ],
  sets: ['path', 'persons'],
}

export const ideas: Collection<Idea> = { name: 'spaceIdea', indexes: [['space', 'supports'], ['by']], sets: ['supporters'] }

export const comments: Collection<Comment> = { name: 'spaceComment', indexes: [['space', 'at'], ['by']], sets: ['flags'] }

export const cares: Collection<Care> = { name: 'spaceCare', indexes: [['space', 'at'], ['by']] }
