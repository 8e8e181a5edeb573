import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import { MAX_NICKNAME, MAX_NOTE } from '@/domain/child/limits'
import type { ChildItem } from '@/domain/child/schema'
import { instant } from '@/domain/shared/time'
import { useSending } from '@/pages/load/useSending'
import { useConsent } from '@/pages/privacy/consent'
import { back } from '../back'
import { refusalWords } from '../refusals'
import { ConsentSheet } from './ConsentSheet'
import { type Draft, EMPTY, inputOf, type Problems, problemsOf } from './draft'
import { MonthField } from './month/MonthField'

interface ChildFormProps {
  person: string
  /** Null: a new one. */
  child: ChildItem | null
  /** To where consent is withdrawn. */
  onEnd?: () => void
}

/** Nickname and birth month, and what the teacher needs to know; a new child is sent only together with the consent. */
export function ChildForm({ person, child, onEnd }: ChildFormProps) {
  const kept = child === null ? EMPTY : { nickname: child.nickname, birthMonth: child.birthMonth, allergyNote: child.allergyNote ?? '' }
  const [draft, change, clear] = useDraft<Draft>(`child.${child?.id ?? 'new'}.${person}`, kept)
  const [problems, setProblems] = useState<Problems>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [unfolded, setUnfolded] = useState(draft.allergyNote !== '')
  const { send, sending } = useSending()
  const { first, sheet } = useConsent()

  const changed = (part: Partial<Draft>) => {
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
  }

  const submit = () => {
    const wrong = problemsOf(draft, instant(Date.now()))
    if (wrong !== null) return setProblems(wrong)
    if (child === null) first(() => setAsking(true))
    else void save(null)
  }

  const save = async (agreed: string | null) => {
    const answer = await send('child.save', inputOf(draft, child?.id ?? null, agreed))
    if (answer === null) return
    setAsking(false)
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return setTrouble(refusalWords(answer.refusal))
    }
    clear()
    void Taro.showToast({ title: child === null ? '登记好了' : '改好了', icon: 'none' })
    back()
  }

  const refuse = () => {
    setAsking(false)
    clear()
    void Taro.showToast({ title: '好的，什么都没有保存', icon: 'none' })
    back()
  }

  const title = child === null ? '登记孩子' : '小名和年龄'
  const label = child === null ? '下一步：看说明' : '保存'
  return (
    <Screen title={title} footer={<Button label={label} kind="main" loading={sending} onPress={submit} />}>
      {trouble !== null && <Banner tone="late" title={trouble} />}
      <TextField
        label="小名"
        help="家里怎么叫就怎么写，不要写大名"
        placeholder="例如：豆豆"
        value={draft.nickname}
        max={MAX_NICKNAME}
        error={problems.nickname}
        onInput={(nickname) => changed({ nickname })}
      />
      <MonthField
        label="出生年月"
        help="只用来看年龄合不合适，不用写到哪一天"
        value={draft.birthMonth}
        error={problems.birthMonth}
        onChange={(birthMonth) => changed({ birthMonth })}
      />
      {unfolded ? (
        <TextArea
          label="需要老师知道的"
          optional
          help="比如过敏、不能吃什么。只有孩子报了名的那一场，带活动的人看得到"
          value={draft.allergyNote}
          max={MAX_NOTE}
          error={problems.allergyNote}
          onInput={(allergyNote) => changed({ allergyNote })}
        />
      ) : (
        <Button label="过敏等要注意的（选填）" kind="quiet" icon="add" onPress={() => setUnfolded(true)} />
      )}
      {child === null ? (
        <Note>下一步请您看一份说明。您同意以后才会保存，不同意就什么都不留。</Note>
      ) : (
        onEnd && <Button label="撤回同意，或删除这个孩子" kind="quiet" icon="undo" onPress={onEnd} />
      )}
      {asking && (
        <ConsentSheet sending={sending} onAgree={(version) => void save(version)} onDisagree={refuse} onClose={() => setAsking(false)} />
      )}
      {sheet}
    </Screen>
  )
}
