import { BUCKETS, type Bucket, MAX_TEXT, type Order, SORTS } from '@/domain/desk/schema'

/** Which work is shown, and how. It stands in the address of a browser and is kept on the phone. */
export interface Choice {
  bucket: Bucket
  capability: string | null
  place: string | null
  category: string | null
  state: string | null
  text: string
  order: Order | null
  dense: boolean
}

export const ALL: Choice = {
  bucket: 'open',
  capability: null,
  place: null,
  category: null,
  state: null,
  text: '',
  order: null,
  dense: false,
}

/** The part of it that the door is asked. */
export function questionOf({ dense: _, ...question }: Choice): Omit<Choice, 'dense'> {
  return question
}

/** How many filters beside the bucket are set. */
export function filtersSet({ capability, place, category, state, text }: Choice): number {
  return [capability, place, category, state, text || null].filter((one) => one !== null).length
}

/** Without what is as it always is. */
export function toQuery(choice: Choice): Record<string, string> {
  const { bucket, capability, place, category, state, text, order, dense } = choice
  return {
    ...(bucket !== ALL.bucket && { bucket }),
    ...(capability !== null && { capability }),
    ...(place !== null && { place }),
    ...(category !== null && { category }),
    ...(state !== null && { state }),
    ...(text !== '' && { text }),
    ...(order !== null && { by: order.by, direction: order.direction }),
    ...(dense && { dense: '1' }),
  }
}

/** What an address or the phone says; whatever does not fit is left out. */
export function fromQuery(query: Readonly<Record<string, string | undefined>>): Choice {
  const by = SORTS.find((one) => one === query.by)
  return {
    bucket: BUCKETS.find((one) => one === query.bucket) ?? ALL.bucket,
    capability: named(query.capability),
    place: matching(query.place, /^[A-Za-z0-9._-]{1,64}$/),
    category: named(query.category),
    state: named(query.state),
    text: (query.text ?? '').slice(0, MAX_TEXT),
    order: by ? { by, direction: query.direction === 'desc' ? 'desc' : 'asc' } : null,
    dense: query.dense === '1',
  }
}

function named(text: string | undefined): string | null {
  return matching(text, /^[A-Za-z]{1,20}$/)
}

function matching(text: string | undefined, form: RegExp): string | null {
  return text !== undefined && form.test(text) ? text : null
}
