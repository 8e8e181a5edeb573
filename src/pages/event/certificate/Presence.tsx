import Taro from '@tarojs/taro'
import { useState } from 'react'
import { moment } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { State } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import type { PresenceView } from '@/domain/attendance/schema'
import { ABSENCE_RULE, clockOf, handedWords, MISSING_WORDS } from '@/domain/attendance/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { certificateOf } from '../routes'

type Attendee = PresenceView['attendees'][number]

/** On the page of a booking: who was checked in and fetched, and what can be said about it. Nothing before anything happened. */
export function Presence({ booking }: { booking: string }) {
  const [loaded, reload] = useLoaded('attendance.mine', { booking })
  const { sending, send } = useSending()
  const [problem, setProblem] = useState<string | null>(null)
  const view = loaded.value
  const told = view?.attendees.filter(({ inAt, outAt, missing }) => inAt !== null || outAt !== null || missing !== 'none') ?? []
  if (!view || told.length === 0) return null
  const object = async () => {
    const answer = await send('attendance.object', { booking })
    if (!answer) return
    setProblem(answer.ok ? null : (answer.refusal.message ?? '没有说上，请再试一次'))
    await reload()
  }
  return (
    <Section title="签到">
      {problem !== null && <Banner tone="late" title={problem} />}
      {view.objectUntil !== null && (
        <Banner tone="late" title="签到表上没有看到您这边" words={`来了就说一声，不用解释；${moment(view.objectUntil)}以前都可以`}>
          <Button label="我来了" kind="main" inline loading={sending} onPress={() => void object()} />
        </Banner>
      )}
      <Card kind="rows">
        {told.map((attendee) => (
          <Row key={attendee.key} title={attendee.name} note={noteOf(attendee)} state={stateOf(attendee)} />
        ))}
      </Card>
      {told.map(({ key, handed }) => handed?.note && <Note key={key}>{`交接说明：${handed.note}`}</Note>)}
      {view.certificate && <Button label="活动证明" icon="image" onPress={() => void Taro.navigateTo({ url: certificateOf(booking) })} />}
      {(view.objectUntil !== null || view.forgottenAt !== null) && <Note>{ABSENCE_RULE}</Note>}
    </Section>
  )
}

function stateOf({ inAt, outAt, missing }: Attendee): State {
  if (outAt !== null) return { word: '走了', tone: 'closed', icon: 'done' }
  if (inAt !== null) return { word: '到了', tone: 'done' }
  return { word: missing === 'asked' ? '没看到' : MISSING_WORDS[missing], tone: missing === 'objected' ? 'done' : 'late' }
}

/** 16:28 到 · 18:02 奶奶接走 */
function noteOf({ inAt, outAt, handed }: Attendee): string | undefined {
  const parts = [inAt && `${clockOf(inAt)} 到`, outAt && `${clockOf(outAt)} ${handed ? `${handedWords(handed)}接走` : '走'}`].filter(
    (part) => part !== null,
  )
  return parts.length > 0 ? parts.join(' · ') : undefined
}
