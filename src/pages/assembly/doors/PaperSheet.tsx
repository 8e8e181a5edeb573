import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { Note, Words } from '@/components/text/Text'
import { CHOICES, type Choice as Said } from '@/domain/vote/choice'
import type { PaperDoor } from '@/domain/vote/schema'
import { CHOICE_WORDS } from '@/domain/vote/words'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '@/pages/vote/refusals'

const OPTIONS = CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value] }))

interface PaperSheetProps {
  vote: string
  door: PaperDoor
  onClose: () => void
  onMoved: () => void
}

/** One sheet of paper: read the first time, read again without seeing what the first read, or put aside when the two differ. */
export function PaperSheet({ vote, door, onClose, onMoved }: PaperSheetProps) {
  const [choice, setChoice] = useState<Said | undefined>()
  const [error, setError] = useState<string | undefined>()
  const { sending, send } = useSending()
  const second = door.paper === 'waiting'
  const done = (said: string) => {
    onClose()
    onMoved()
    void Taro.showToast({ title: said, icon: 'none', duration: 2500 })
  }
  const enter = async () => {
    if (choice === undefined) return setError('请选票上写的是哪一个')
    const answer = await send(second ? 'vote.confirmPaper' : 'vote.enterPaper', { vote, part: door.part, choice })
    if (answer === null) return
    if (!answer.ok) return setError(refusalWords(answer.refusal))
    done(!second ? '录好了，请另一位核对' : answer.value.cast ? '核对一致，算进去了' : '和第一次录的不一样，请两位一起看票')
  }
  const drop = async () => {
    const answer = await send('vote.dropPaper', { vote, part: door.part })
    if (answer === null) return
    if (!answer.ok) return setError(refusalWords(answer.refusal))
    done('请重新录，还是要两个人')
  }
  if (door.readings)
    return (
      <Sheet
        open
        title={door.door}
        onClose={onClose}
        footer={<Button label="作废这两次，重新录" kind="danger" loading={sending} onPress={() => void drop()} />}
      >
        <Words>{`一次录的${CHOICE_WORDS[door.readings[0]]}，另一次录的${CHOICE_WORDS[door.readings[1]]}。请两位一起看纸质票，再重新录。`}</Words>
        {error !== undefined && <Note>{error}</Note>}
      </Sheet>
    )
  return (
    <Sheet
      open
      title={`${second ? '核对' : '录'}${door.door}的票`}
      onClose={onClose}
      footer={<Button label={second ? '核对' : '录进去'} kind="main" loading={sending} onPress={() => void enter()} />}
    >
      <Note>{second ? '请照着纸质票再录一遍。第一次录的是什么，这里不显示。' : '照着业主签过名的纸质票录。'}</Note>
      <Field label="票上写的是" {...(error !== undefined && { error })}>
        <Choice
          label="票上写的是"
          form="list"
          options={OPTIONS}
          value={choice}
          onChoose={(value) => {
            setChoice(value)
            setError(undefined)
          }}
        />
      </Field>
    </Sheet>
  )
}
