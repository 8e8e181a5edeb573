import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import type { PickUp } from '@/domain/child/child'
import { MAX_PICK_UP_NAME, MAX_RELATION } from '@/domain/child/limits'
import type { ChildItem } from '@/domain/child/schema'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '../refusals'
import { type Draft, draftOf, OTHER, type Problems, pickUpOf, problemsAt, problemsOf, RELATIONS } from './draft'

interface PickUpSheetProps {
  person: string
  child: ChildItem
  /** Which of the list; one past the last is a new one. */
  at: number
  onDone: () => Promise<void>
  onClose: () => void
}

const OPTIONS = [...RELATIONS, OTHER].map((value) => ({ value, label: value }))

/** One who may fetch the child. */
export function PickUpSheet({ person, child, at, onDone, onClose }: PickUpSheetProps) {
  const list = child.pickUps
  const [draft, change, clear] = useDraft<Draft>(`pickUp.${child.id}.${at}.${person}`, draftOf(list[at]))
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const { send, sending } = useSending()
  const isNew = at >= list.length

  const changed = (part: Partial<Draft>) => {
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
  }

  const save = async (pickUps: readonly PickUp[], done: string) => {
    const answer = await send('child.pickUps', { child: child.id, pickUps: [...pickUps] })
    if (answer === null) return
    if (!answer.ok) {
      setProblems(problemsAt(answer.refusal.fields ?? {}, at))
      return setTrouble(refusalWords(answer.refusal))
    }
    clear()
    onClose()
    void Taro.showToast({ title: done, icon: 'none' })
    await onDone()
  }

  const keep = () => {
    const others = list.filter((_, index) => index !== at)
    const wrong = problemsOf(draft, others)
    if (wrong !== null) return setProblems(wrong)
    const next = isNew ? [...list, pickUpOf(draft)] : list.map((each, index) => (index === at ? pickUpOf(draft) : each))
    void save(next, '记下了')
  }

  const drop = () => {
    const others = list.filter((_, index) => index !== at)
    void save(others, '以后不由这位接了')
  }

  return (
    <Sheet
      open
      title={isNew ? '添加一位可以接的人' : '改一改'}
      onClose={onClose}
      footer={
        <>
          <Button label="记下" kind="main" loading={sending} onPress={keep} />
          {!isNew && <Button label="不再让这位接" kind="quiet" disabled={sending} onPress={drop} />}
        </>
      }
    >
      {trouble !== null && <Banner tone="late" title={trouble} />}
      <TextField
        label="怎么称呼"
        help="来接时报这个称呼"
        placeholder="例如：陈奶奶"
        value={draft.name}
        max={MAX_PICK_UP_NAME}
        error={problems.name}
        onInput={(name) => changed({ name })}
      />
      <Field label="是孩子的" error={draft.chosen === OTHER ? undefined : problems.relation}>
        <Choice
          label="是孩子的"
          options={OPTIONS}
          value={draft.chosen || undefined}
          onChoose={(chosen) => changed({ chosen, relation: '' })}
        />
      </Field>
      {draft.chosen === OTHER && (
        <TextField
          label="和孩子的关系"
          placeholder="例如：姑姑、邻居"
          value={draft.relation}
          max={MAX_RELATION}
          error={problems.relation}
          onInput={(relation) => changed({ relation })}
        />
      )}
      <TextField
        label="电话"
        optional
        help="万一联系不上您时用"
        type="number"
        value={draft.phone}
        max={12}
        error={problems.phone}
        onInput={(phone) => changed({ phone })}
      />
    </Sheet>
  )
}
