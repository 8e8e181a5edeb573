import { useState } from 'react'
import { spanOfTime } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import type { EventView } from '@/domain/event/schema'
import { useStep } from '../useStep'
import type { SessionSheetProps } from './MoveSheet'
import { concerned, toldWords } from './steps'

/** Calling off one session, or (`session` null) all that are still to come, with the reason that people read. */
export function CancelSheet({
  event,
  session,
  onClose,
}: Omit<SessionSheetProps, 'session'> & { session: SessionSheetProps['session'] | null }) {
  const { sending, problem, fields, complain, take } = useStep()
  const [why, setWhy] = useState('')
  const draft = event.state === 'draft'
  const title = draft ? '不办了' : session === null ? '全部取消' : '取消这一场'
  const send = async () => {
    if (why.trim() === '') return complain({ why: '请写一句原因' })
    const input = { event: event.id, session: session?.id ?? null, why: why.trim() }
    const next = await take('event.cancel', input, draft ? '收起来了' : '取消了，已经告诉大家')
    if (next) onClose(next)
  }
  return (
    <Sheet
      open
      title={title}
      onClose={() => onClose(null)}
      footer={<Button label={title} kind="danger" loading={sending} onPress={() => void send()} />}
    >
      {problem !== null && <Banner tone="late" title="还没有取消" words={problem} />}
      <Note>{draft ? '草稿会移到“过去的”里。' : whatWords(event, session)}</Note>
      <TextField
        label="原因"
        placeholder={draft ? '例如：改到下个月再办' : '例如：台风停课'}
        help={draft ? '只有一起办的人看得到' : '报了名的人会看到'}
        value={why}
        max={100}
        error={fields.why}
        onInput={setWhy}
      />
      {!draft && <Note>取消以后不能恢复，房间会让出来。</Note>}
    </Sheet>
  )
}

function whatWords({ sessions }: EventView, session: SessionSheetProps['session'] | null): string {
  const now = new Date().toISOString()
  const off = session === null ? sessions.filter(({ state, from }) => state === 'published' && from > now) : [session]
  const what = session === null ? `还没办的 ${off.length} 场都不办了。` : `${spanOfTime(session.from, session.to)} 这一场不办了。`
  return `${what}${toldWords(concerned(off), '手机日历里也会去掉。')}`
}
