import { useRef, useState } from 'react'
import { newKey } from '@/client/key'
import { letPicturesGo, uploadPicture } from '@/client/pictures'
import { type Refused, send } from '@/client/send'
import type { EventView } from '@/domain/event/schema'
import { contentOf, inForm, problemsOf, whenOf } from './content'
import type { Draft } from './draft'

export type Outcome =
  | { is: 'done'; event: EventView }
  /** It is kept at the door as a draft, but did not go out. */
  | { is: 'kept'; event: EventView; refusal: Refused<'gone'> }
  | { is: 'failed'; refusal: Refused<'gone'>; problems: Record<string, string> }

interface Submitting {
  going: 'publish' | 'keep' | null
  submit: (draft: Draft, publish: boolean) => Promise<Outcome | null>
}

/**
 * Keeps what was written at the door, and publishes it. Under which name it was sent is kept with the draft: after a broken network, even
 * after the death of the app, sending the same again is the same request, so that no event is there twice.
 */
export function useSubmit(before: EventView | null, onSent: (sent: Draft['sent']) => void): Submitting {
  const [going, setGoing] = useState<Submitting['going']>(null)
  const busy = useRef(false)
  const publishing = useRef<Record<string, string>>({})

  const submit: Submitting['submit'] = async (draft, publish) => {
    if (busy.current) return null
    const problems = problemsOf(draft, before?.state !== 'published')
    if (Object.keys(problems).length > 0) return { is: 'failed', refusal: { code: 'invalid' }, problems }
    busy.current = true
    setGoing(publish ? 'publish' : 'keep')
    const outcome = await deliver(draft, publish)
    busy.current = false
    setGoing(null)
    return outcome
  }

  async function deliver(draft: Draft, publish: boolean): Promise<Outcome> {
    const picture = draft.pictures[0]
    const uploaded = picture ? await uploadPicture(picture) : null
    if (uploaded && !uploaded.ok) return { is: 'failed', refusal: uploaded.refusal, problems: {} }
    const kept = await keep(draft, uploaded?.file ?? draft.picture)
    if (!kept.ok) return { is: 'failed', refusal: kept.refusal, problems: inForm(kept.refusal.fields ?? {}) }
    void letPicturesGo(draft.pictures)
    const event = kept.value
    if (!publish || event.state !== 'draft') return { is: 'done', event }
    const name = `${event.id} ${event.version}`
    publishing.current[name] ??= newKey()
    const published = await send('event.publish', { event: event.id, version: event.version }, publishing.current[name])
    return published.ok ? { is: 'done', event: published.value } : { is: 'kept', event, refusal: published.refusal }
  }

  function keep(draft: Draft, picture: string | null) {
    const content = contentOf(draft, picture)
    const when = whenOf(draft)
    if (before !== null) {
      const data = { event: before.id, version: before.version, content, when: before.state === 'draft' ? when : null }
      return send('event.edit', data, nameFor(draft, data))
    }
    // `problemsOf` has found the times complete.
    const data = { place: draft.place ?? '', content, when: when as NonNullable<typeof when> }
    return send('event.make', data, nameFor(draft, data))
  }

  function nameFor(draft: Draft, data: object): string {
    const question = JSON.stringify(data)
    if (draft.sent?.question === question) return draft.sent.requestId
    const sent = { question, requestId: newKey() }
    onSent(sent)
    return sent.requestId
  }

  return { going, submit }
}
