import { useEffect, useState } from 'react'
import { pathOf } from '@/client/keep/keep'
import type { KeptPicture } from '@/client/pictures'
import { useSession } from '@/client/session'
import { pictureAddress } from '@/client/transport/transport'
import { POSTING_ROLES } from '@/domain/bulletin/ability'
import type { BulletinView, PostingPlace } from '@/domain/bulletin/schema'
import type { Role } from '@/domain/shared/actor'
import { BulletinBody } from '@/pages/bulletin/BulletinBody'
import type { Draft } from './draft'

interface PreviewProps {
  draft: Draft
  place: PostingPlace | undefined
  before: BulletinView | null
}

/** What neighbours will see, as it is being written. */
export function Preview({ draft, place, before }: PreviewProps) {
  const by = useBy(place)
  const fresh = useAddresses(draft.pictures)
  const kept = (before?.photos ?? []).filter(({ id }) => draft.kept.includes(id)).map(({ full }) => pictureAddress(full))
  return (
    <BulletinBody
      pictures={[...kept, ...fresh]}
      slip={{
        kind: draft.kind,
        title: draft.title.trim() === '' ? '（还没有标题）' : draft.title,
        words: draft.words.trim() === '' ? '（还没有内容）' : draft.words,
        by: before?.by ?? by,
        at: before?.at ?? new Date().toISOString(),
        from: draft.from,
        until: draft.until,
        state: 'published',
        urgent: draft.urgent,
        pinned: draft.pinned,
        waiting: false,
        correctedAt: before?.state === 'published' ? new Date().toISOString() : null,
        phone: draft.phone.trim() === '' ? null : draft.phone,
        people: before?.people ?? 0,
        households: before?.households ?? 0,
      }}
    />
  )
}

/** As what it will be signed; the door decides by the same hats, of which the client knows the places’ names alone. */
function useBy(place: PostingPlace | undefined): BulletinView['by'] {
  const hats = (useSession()?.me.hats ?? []).filter(({ role }) => (POSTING_ROLES as readonly Role[]).includes(role))
  const hat = hats.find((one) => one.place === place?.id) ?? hats[0]
  return { role: hat?.role ?? 'secretary', placeName: hat?.placeName ?? '' }
}

/** Where this device keeps the pictures that are not sent yet. */
function useAddresses(pictures: readonly KeptPicture[]): string[] {
  const [addresses, setAddresses] = useState<Record<string, string>>({})
  useEffect(() => {
    let current = true
    void Promise.all(pictures.map(async ({ kept }) => [kept, (await pathOf(kept)) ?? ''] as const)).then((found) => {
      if (current) setAddresses(Object.fromEntries(found))
    })
    return () => {
      current = false
    }
  }, [pictures])
  return pictures.map(({ kept }) => addresses[kept] ?? '').filter((address) => address !== '')
}
