import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Sheet } from '@/components/sheet/Sheet'
import { Note, Words } from '@/components/text/Text'
import { spanWords } from '@/domain/venue/words'
import { useSending } from '@/pages/load/useSending'
import { venueRefusals } from '../refusals'
import type { Use } from './use'

interface WhoSheetProps {
  chosen: { use: Use; room: string } | null
  onClose: () => void
  onChanged: () => Promise<void>
}

/** One use: an event by its title; of a neighbour who it is, only when asked, and taking the room back. */
export function WhoSheet({ chosen, onClose, onChanged }: WhoSheetProps) {
  const { sending, send } = useSending()
  const [who, setWho] = useState<{ nickname: string; phone: string | null } | null>(null)
  const [clearing, setClearing] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const booking = chosen?.use.booking ?? null
  // Another one was opened: what stood here was about the last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the booking is what it depends upon
  useEffect(() => {
    setWho(null)
    setClearing(false)
    setReason('')
    setProblem(null)
  }, [booking])

  const look = async () => {
    if (booking === null) return
    const answer = await send('venue.who', { booking })
    if (answer?.ok) setWho(answer.value)
    else if (answer) setProblem(venueRefusals(answer.refusal))
  }
  const clear = async () => {
    if (booking === null) return
    const answer = await send('venue.clear', { booking, reason })
    if (!answer) return
    if (!answer.ok) {
      setProblem(answer.refusal.fields?.reason ?? venueRefusals(answer.refusal))
      return
    }
    onClose()
    void Taro.showToast({ title: '已收回并告知', icon: 'none' })
    void onChanged()
  }
  const footer = clearing ? <Button label="收回并告诉对方" kind="danger" loading={sending} onPress={() => void clear()} /> : undefined
  return (
    <Sheet open={chosen !== null} title={chosen?.room ?? ''} onClose={onClose} {...(footer && { footer })}>
      {chosen && <Words>{`${spanWords(chosen.use)} · ${chosen.use.title}`}</Words>}
      {booking !== null && who === null && (
        <Button label="看是谁订的" icon="me" loading={sending && !clearing} onPress={() => void look()} />
      )}
      {booking !== null && who === null && <Note>看一次记一次，对方能查到。</Note>}
      {who && (
        <Card kind="rows">
          {who.phone === null ? <Words>{`${who.nickname}，没有留电话`}</Words> : <PhoneRow name={who.nickname} number={who.phone} />}
        </Card>
      )}
      {booking !== null && !clearing && <Button label="收回这一段" kind="quiet" onPress={() => setClearing(true)} />}
      {clearing && (
        <TextField
          label="为什么收回"
          value={reason}
          onInput={setReason}
          placeholder="社区临时开会"
          help="对方会看到这句话"
          max={60}
          {...(problem !== null && { error: problem })}
        />
      )}
      {!clearing && problem !== null && <Banner tone="late" title={problem} />}
    </Sheet>
  )
}
