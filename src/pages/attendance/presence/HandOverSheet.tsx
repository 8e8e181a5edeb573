import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { TextArea } from '@/components/field/TextArea'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Sheet } from '@/components/sheet/Sheet'
import { MAX_NOTE } from '@/domain/attendance/limits'
import type { RosterRow } from '@/domain/attendance/schema'
import { GUARDIAN } from '@/domain/attendance/words'
import { nameOf, pickUpName } from './look'

interface HandOverSheetProps {
  /** Children of one booking who go together; empty: closed. */
  rows: readonly RosterRow[]
  onHand: (to: string | null, note: string | null) => Promise<string | null>
  onClose: () => void
}

const OTHER = 'other'

/** To whom the children go: somebody on the guardian's list, or a line that says why not. */
export function HandOverSheet({ rows, ...rest }: HandOverSheetProps) {
  return rows.length === 0 ? null : <HandOver key={rows.map(({ attendee }) => attendee).join()} rows={rows} {...rest} />
}

function HandOver({ rows, onHand, onClose }: HandOverSheetProps) {
  const pickUps = commonPickUps(rows)
  const [to, setTo] = useState<string | undefined>()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const other = to === OTHER
  const missing = to === undefined ? '请选交给了谁' : other && note.trim() === '' ? '请写一句为什么' : undefined
  const hand = async () => {
    if (to === undefined || sending) return
    setSending(true)
    setProblem(await onHand(other ? null : to, note.trim() === '' ? null : note.trim()))
    setSending(false)
  }
  const options = [
    ...pickUps.map(({ name, relation, phone }) => ({
      value: name,
      label: `${relation} · ${name}`,
      ...(phone !== null && { note: phone }),
    })),
    { value: GUARDIAN, label: GUARDIAN },
    { value: OTHER, label: '名单以外的人', note: '要写一句为什么，家长会看到' },
  ]
  return (
    <Sheet
      open
      title={`${rows.map(nameOf).join('、')}交给谁`}
      onClose={onClose}
      footer={
        <Button
          label="交给了他们"
          kind="main"
          loading={sending}
          disabled={missing !== undefined}
          reason={missing}
          onPress={() => void hand()}
        />
      }
    >
      {problem !== null && <Banner tone="late" title={problem} />}
      {pickUps.length === 0 && <Banner tone="late" title="家长没有写接送人" words="请打电话问清楚，再交给来接的人" />}
      <Choice label="交给谁" options={options} value={to} onChoose={setTo} form="list" />
      {other && (
        <TextArea label="为什么" value={note} onInput={setNote} max={MAX_NOTE} placeholder="例如：妈妈来电话，请同班小宝的妈妈一起接走" />
      )}
      {pickUps.map((each) => each.phone !== null && <PhoneRow key={each.name} name={pickUpName(each)} number={each.phone} />)}
    </Sheet>
  )
}

/** Siblings who go together go with somebody who may fetch each of them. */
function commonPickUps(rows: readonly RosterRow[]) {
  const [first, ...others] = rows
  return (first?.pickUps ?? []).filter(({ name }) => others.every(({ pickUps }) => pickUps.some((each) => each.name === name)))
}
