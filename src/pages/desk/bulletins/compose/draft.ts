import { safeParse } from 'valibot'
import type { KeptPicture } from '@/client/pictures'
import type { Kind } from '@/domain/bulletin/bulletin'
import { type BulletinView, editInput, type PostingPlace, postInput } from '@/domain/bulletin/schema'
import { TEMPLATES } from '@/domain/bulletin/words'
import { fieldMessages } from '@/domain/shared/field-messages'
import type { Instant } from '@/domain/shared/time'

/** What is being written, kept on this device. */
export interface Draft {
  place: string | null
  kind: Kind
  title: string
  words: string
  urgent: boolean
  pinned: boolean
  /** Null: by the place, see `isOpen`. */
  open: boolean | null
  from: Instant | null
  until: Instant | null
  phone: string
  /** Pictures that the bulletin has already. */
  kept: readonly string[]
  pictures: KeptPicture[]
}

export const EMPTY: Draft = {
  place: null,
  kind: 'notice',
  title: '',
  words: '',
  urgent: false,
  pinned: false,
  open: null,
  from: null,
  until: null,
  phone: '',
  kept: [],
  pictures: [],
}

/** A bulletin as the draft of its correction. */
export function draftOf(bulletin: BulletinView): Draft {
  const { place, kind, title, words, urgent, pinned, open, from, until, phone, photos } = bulletin
  return {
    place,
    kind,
    title,
    words,
    urgent,
    pinned,
    open,
    from,
    until,
    phone: phone ?? '',
    kept: photos.map(({ id }) => id),
    pictures: [],
  }
}

/** A building’s are for its people; an estate’s and wider ones are read by whoever passes, as on a board at the gate. */
export function isOpen(draft: Pick<Draft, 'open'>, place: Pick<PostingPlace, 'level'> | undefined): boolean {
  return draft.open ?? (place !== undefined && place.level !== 'building')
}

/** @param photos ids of all pictures, those it has and those that were uploaded */
export function contentOf(draft: Draft, open: boolean, photos: readonly string[]) {
  const { kind, title, words, urgent, pinned, from, until, phone } = draft
  return { kind, title, words, photos: [...photos], urgent, pinned, open, from, until, phone: phone.trim() === '' ? null : phone }
}

type Content = ReturnType<typeof contentOf>

/** What is wrong, field by field, in the words of the door’s own schema; null when nothing is. */
export function problemsOf(bulletin: string | null, place: string | null, content: Content): Record<string, string> | null {
  const parsed =
    bulletin === null
      ? safeParse(postInput, { place: place ?? '', publish: true, ...content })
      : safeParse(editInput, { bulletin, ...content })
  const wrong: Record<string, string> = parsed.success ? {} : fieldMessages(parsed.issues)
  if (bulletin === null && place === null) wrong.place = '请选发给谁看'
  if (wrong.title === undefined && content.title.includes('＿')) wrong.title = '模板里还有没填的“＿”'
  if (wrong.words === undefined && content.words.includes('＿')) wrong.words = '模板里还有没填的“＿”'
  return Object.keys(wrong).length === 0 ? null : wrong
}

/** Nothing was written but what a template gave. */
export function isUntouched({ title, words }: Pick<Draft, 'title' | 'words'>): boolean {
  const templates = Object.values(TEMPLATES)
  return (title === '' || templates.some((one) => one.title === title)) && (words === '' || templates.some((one) => one.words === words))
}
