import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { MAX, MOST } from '@/domain/menu/limits'
import type { StepSheetProps } from './ReasonSheet'

/** It was given: to how many, and how it went. */
export function FinishSheet({ open, order, doing, onClose }: StepSheetProps) {
  const [people, setPeople] = useState('')
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | undefined>()
  const send = async () => {
    const count = Number(people)
    if (people.trim() === '' || !Number.isInteger(count) || count < 0 || count > MOST.people)
      return setError('请填来了多少人，大概的数也行')
    if (await doing.act('finish', 'menu.finish', { order: order.id, people: count, words }, '记好了')) onClose()
  }
  return (
    <Sheet
      open={open}
      title="办过了"
      onClose={onClose}
      footer={<Button label="记下" kind="main" loading={doing.doing === 'finish'} onPress={() => void send()} />}
    >
      <TextField
        label="来了多少人"
        type="number"
        value={people}
        max={4}
        error={error}
        onInput={(value) => {
          setPeople(value)
          setError(undefined)
        }}
      />
      <TextArea label="办得怎么样" optional help="共建单位和小区都看得到" value={words} max={MAX.delivered} onInput={setWords} />
    </Sheet>
  )
}
