import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/space/limits'
import { ACTION_WORDS } from '@/domain/space/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { useDoing } from '../card/useDoing'

const OTHER = 'other'

/** Into whose hands it goes: one of those who have claimed it, or a name alone. */
export function EntrustSheet({ space, onClose, onMoved }: { space: string; onClose: () => void; onMoved: () => void }) {
  const [{ value }] = useLoaded('adoption.of', { target: { kind: 'space', id: space } })
  const held = (value?.items ?? []).filter(({ state }) => state === 'held')
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [error, setError] = useState<string | undefined>()
  const { doing, act } = useDoing(onMoved)
  const claim = held.find(({ id }) => id === (chosen ?? held[0]?.id))
  const send = async () => {
    const who = claim?.name ?? name.trim()
    if (who === '') return setError('写明由谁管护')
    if (await act('entrust', 'space.entrust', { space, adoption: claim?.id ?? null, name: who }, '交代好了')) onClose()
  }
  return (
    <Sheet
      open
      title={ACTION_WORDS.entrust}
      onClose={onClose}
      footer={<Button label="就交给他们" kind="main" loading={doing === 'entrust'} onPress={() => void send()} />}
    >
      {held.length > 0 && (
        <Field label="认领了的">
          <Choice
            label="认领了的"
            form="list"
            options={[
              ...held.map(({ id, name: label, words }) => ({ value: id, label, note: words })),
              { value: OTHER, label: '别的队伍或单位' },
            ]}
            value={chosen ?? held[0]?.id}
            onChoose={setChosen}
          />
        </Field>
      )}
      {!claim && (
        <>
          <TextField label="由谁管护" placeholder="例如：物业绿化组" value={name} max={MAX.steward} error={error} onInput={setName} />
          <Note>写单位或队伍的名称，不写个人的名字。</Note>
        </>
      )}
    </Sheet>
  )
}
