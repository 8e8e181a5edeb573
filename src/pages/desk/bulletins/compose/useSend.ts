import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { uploadPicture } from '@/client/pictures'
import { send } from '@/client/send'
import type { BulletinView } from '@/domain/bulletin/schema'
import type { AnyRefusal } from '@/pages/bulletin/refusals'
import { contentOf, type Draft, problemsOf } from './draft'

export type Outcome = { ok: true; bulletin: BulletinView } | { ok: false; refusal: AnyRefusal }

export interface Sending {
  going: 'publish' | 'keep' | null
  /** @param publish false keeps it as a draft at the door; for a correction it says nothing */
  submit: (draft: Draft, open: boolean, publish: boolean) => Promise<Outcome | null>
}

/** Sends what was written, pictures first. What got lost on the way is sent again under the same name, so that it has its effect once. */
export function useSend(bulletin: string | null): Sending {
  const [going, setGoing] = useState<Sending['going']>(null)
  const busy = useRef(false)
  const sent = useRef<{ content: string; requestId: string } | null>(null)

  const submit: Sending['submit'] = async (draft, open, publish) => {
    if (busy.current) return null
    const wrong = problemsOf(bulletin, draft.place, contentOf(draft, open, draft.kept))
    if (wrong) return { ok: false, refusal: { code: 'invalid', message: Object.values(wrong)[0], fields: wrong } }
    busy.current = true
    setGoing(publish ? 'publish' : 'keep')
    const outcome = await deliver(draft, open, publish)
    busy.current = false
    setGoing(null)
    return outcome
  }

  async function deliver(draft: Draft, open: boolean, publish: boolean): Promise<Outcome> {
    const files: string[] = []
    for (const picture of draft.pictures) {
      const uploaded = await uploadPicture(picture)
      if (!uploaded.ok) return { ok: false, refusal: uploaded.refusal }
      files.push(uploaded.file)
    }
    const content = contentOf(draft, open, [...draft.kept, ...files])
    const requestId = requestFor(JSON.stringify([draft.place, publish, content]))
    const answer =
      bulletin === null
        ? await send('bulletin.post', { place: draft.place ?? '', publish, ...content }, requestId)
        : await send('bulletin.edit', { bulletin, ...content }, requestId)
    if (answer.ok) return { ok: true, bulletin: answer.value }
    return { ok: false, refusal: answer.refusal }
  }

  /** Another content is another request. */
  function requestFor(content: string): string {
    if (sent.current?.content !== content) sent.current = { content, requestId: newKey() }
    return sent.current.requestId
  }

  return { going, submit }
}
