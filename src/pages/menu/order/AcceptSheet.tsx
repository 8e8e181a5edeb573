import { useState } from 'react'
import { spanOfTime } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { TimeField } from '@/components/clock/TimeField'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { acceptProblem } from '@/domain/menu/rules'
import { lengthWords } from '@/domain/menu/words'
import { chinaMinuteOfDay, type Instant, instant, MINUTE, ms } from '@/domain/shared/time'
import type { StepSheetProps } from './ReasonSheet'

/** The unit says when it comes, within one of the wishes: from when, and as long as the offer takes. */
export function AcceptSheet({ open, order, doing, onClose }: StepSheetProps) {
  const [wish, setWish] = useState('0')
  const chosen = order.wishes[Number(wish)] ?? order.wishes[0]
  const [start, setStart] = useState<number | null>(null)
  const [error, setError] = useState<string | undefined>()
  if (!chosen) return null
  const from = fromOf(chosen.from, start)
  const at = { from, to: instant(ms(from) + order.minutes * MINUTE) }
  const choose = (value: string) => {
    setWish(value)
    setStart(null)
    setError(undefined)
  }
  const send = async () => {
    const problem = acceptProblem(order, at, new Date().toISOString())
    if (problem !== null) return setError(problem)
    if (await doing.act('accept', 'menu.accept', { order: order.id, at }, '接单了，已经告诉小区')) onClose()
  }
  return (
    <Sheet
      open={open}
      title="接单，定时间"
      onClose={onClose}
      footer={<Button label="接单" kind="main" loading={doing.doing === 'accept'} onPress={() => void send()} />}
    >
      <Field label="哪个时间">
        <Choice
          label="哪个时间"
          form="list"
          options={order.wishes.map((each, index) => ({ value: `${index}`, label: spanOfTime(each.from, each.to) }))}
          value={wish}
          onChoose={choose}
        />
      </Field>
      <TimeField
        label="几点开始"
        value={Math.floor(chinaMinuteOfDay(from))}
        error={error}
        onChange={(minutes) => {
          setStart(minutes)
          setError(undefined)
        }}
      />
      <Note>{`这项活动 ${lengthWords(order.minutes)}：${spanOfTime(at.from, at.to)}`}</Note>
    </Sheet>
  )
}

/** That clock of the wish's day; the beginning of the wish when none was chosen. */
function fromOf(begins: Instant, start: number | null): Instant {
  return start === null ? begins : instant(ms(begins) + (start - Math.floor(chinaMinuteOfDay(begins))) * MINUTE)
}
