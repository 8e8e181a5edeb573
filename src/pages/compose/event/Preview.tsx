import { Card } from '@/components/card/Card'
import { Note } from '@/components/text/Text'
import { EventBody } from '@/pages/event/one/EventBody'
import { asSeen, type Writing } from './seen'

/** What residents will see, as it is being written. */
export function Preview(writing: Writing) {
  const { event, session } = asSeen(writing)
  const isFresh = writing.draft.pictures.length > 0 && writing.draft.picture === null
  return (
    <Card>
      {isFresh && <Note>您选的图片会放在最上面。</Note>}
      <EventBody event={event} session={session} now={new Date().toISOString()} />
    </Card>
  )
}
