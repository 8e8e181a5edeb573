import { DAY, HOUR, instant, MINUTE } from '@/domain/shared/time'
import { askDoor, signIn } from './session'

/** Small enough that two children fill it. */
const SEATS = 2

/**
 * An event of the community, put up by its organiser through the door: early in the morning, when nobody of the made-up neighbourhood
 * has anything else, so that no child is in two places at once.
 */
export async function putUpEvent(door: string, title: string): Promise<string> {
  const { token } = await signIn(door, 'organizer', 0)
  const { items } = (await askDoor(door, 'event.places', {}, token)) as { items: { id: string }[] }
  // 07:00 in China, three days from now.
  const from = Math.floor((Date.now() + 3 * DAY) / DAY) * DAY - HOUR
  const now = instant(Date.now() - MINUTE)
  const content = {
    title,
    kind: 'class',
    summary: '一起念一首童谣。',
    picture: null,
    where: { words: '社区门口的小广场' },
    forWhom: 'children',
    ages: null,
    materials: '',
    audience: { from: now, allFrom: now },
    cancelBefore: 60,
    offerFor: 120,
    drawBefore: null,
    pickUp: false,
    capacity: SEATS,
  }
  const when = { once: { from: instant(from), to: instant(from + HOUR) } }
  const { id, version } = (await askDoor(door, 'event.make', { place: items[0]?.id, content, when }, token)) as {
    id: string
    version: number
  }
  await askDoor(door, 'event.publish', { event: id, version }, token)
  return id
}
