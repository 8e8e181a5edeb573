import type { Matter } from '@/domain/repair/schema'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import { STATE_LOOK } from '../look'
import { matterPage } from '../routes'

export interface ShareCard {
  title: string
  path: string
}

/** A report that neighbours may see anyway can be passed on; of any other the card must not say that it exists. */
export function isShareable(matter: Pick<Matter, 'reader' | 'scope' | 'showing'>): boolean {
  return matter.scope === 'public' && (matter.reader === 'neighbour' || matter.showing === 'shown')
}

/** The card in a chat: kind, place and state, never words that a person wrote, a name or a room. */
export function shareCard(matter: Matter | null): ShareCard {
  if (!matter || !isShareable(matter)) return { title: '门口驿站：家门口的事，在这里报', path: '/pages/home/index' }
  // Behind the estate's name the place goes on with what the reporter typed: 张奶奶家门口.
  const [estate = ''] = matter.place.split(' ')
  return { title: `${estate}：${CATEGORY_WORDS[matter.category]}，${STATE_LOOK[matter.state].word}`, path: matterPage(matter.id) }
}
