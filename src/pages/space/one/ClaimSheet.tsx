import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import type { Adopter, Target } from '@/domain/adoption/adoption'
import { LAPSE_AFTER, MAX } from '@/domain/adoption/limits'
import { ADOPTER_WORDS, TARGET_WORDS } from '@/domain/adoption/words'
import { DAY } from '@/domain/shared/time'
import { fenOf, yuan } from '@/domain/space/shares'
import { useDoing } from '../card/useDoing'

interface ClaimSheetProps {
  open: boolean
  target: Target
  /** In whose name this reader may claim it. */
  may: readonly Adopter[]
  /** Of a share: what nobody pays yet, in fen. */
  missing?: number
  onClose: () => void
  onMoved: () => void
}

/** Claiming a space, a building, or a share of a cost, in the name of a unit or a team. */
export function ClaimSheet({ open, target, may, missing, onClose, onMoved }: ClaimSheetProps) {
  const [adopter, setAdopter] = useState<Adopter>(may[0] ?? 'team')
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const [amount, setAmount] = useState('')
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { doing, act } = useDoing(onMoved)
  const send = async () => {
    const fen = target.kind === 'share' ? fenOf(amount) : null
    const wrong: Record<string, string> = {}
    if (name.trim() === '') wrong.name = '写明是哪个单位或队伍'
    if (words.trim() === '') wrong.words = '写一句打算怎么做'
    if (target.kind === 'share' && (fen === null || fen === 0)) wrong.amount = '请填金额，例如 500 或 500.5'
    else if (fen !== null && missing !== undefined && fen > missing) wrong.amount = `还差 ${yuan(missing)}，请改成不超过这个数`
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    const claimed = await act('claim', 'adoption.claim', { target, adopter, name, words, fen }, '认领报上去了，等小区确认')
    if (claimed) onClose()
  }
  return (
    <Sheet
      open={open}
      title={`认领${TARGET_WORDS[target.kind]}`}
      onClose={onClose}
      footer={<Button label="认领" kind="main" icon="care" loading={doing === 'claim'} onPress={() => void send()} />}
    >
      {may.length > 1 && (
        <Segments
          label="以谁的名义"
          options={may.map((value) => ({ value, label: ADOPTER_WORDS[value] }))}
          value={adopter}
          onChoose={setAdopter}
        />
      )}
      <TextField
        label={adopter === 'partner' ? '单位名称' : '队伍名称'}
        help="大家看得到这个名称，看不到您的名字"
        placeholder={adopter === 'partner' ? '例如：供电所' : '例如：坡上花友队'}
        value={name}
        max={MAX.name}
        error={problems.name}
        onInput={setName}
      />
      {target.kind === 'share' && (
        <TextField
          label="认领多少元"
          type="digit"
          {...(missing !== undefined && { help: `还差 ${yuan(missing)}` })}
          value={amount}
          max={12}
          error={problems.amount}
          onInput={setAmount}
        />
      )}
      <TextArea
        label="打算怎么做"
        placeholder="例如：每周六浇水、拔草"
        value={words}
        max={MAX.words}
        error={problems.words}
        onInput={setWords}
      />
      <Note>{`小区书记确认以后才算。${LAPSE_AFTER / DAY} 天没有消息会放开给别人，到期前先提醒您。`}</Note>
    </Sheet>
  )
}
