import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { post } from '@/client/outbox'
import type { KeptPicture } from '@/client/pictures'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import type { Me } from '@/domain/session/contract'
import { MAX, MAX_CM2, MOST } from '@/domain/space/limits'
import type { SpaceView } from '@/domain/space/schema'
import { areaWords, cm2Of } from '@/domain/space/shares'
import { HAZARDS, type Hazard, OWNERS, type Owner } from '@/domain/space/space'
import { HAZARD_WORDS, OWNER_WORDS } from '@/domain/space/words'
import { Chips } from '@/pages/menu/card/Chips'
import { usePictures } from '@/pages/repair/photos/usePictures'
import { refusalWords } from '../refusals'

interface Draft {
  area: string
  owner: Owner | null
  hazards: Hazard[]
  words: string
  pictures: KeptPicture[]
}

const EMPTY: Draft = { area: '', owner: null, hazards: [], words: '', pictures: [] }
const OWNER_OPTIONS = OWNERS.map((value) => ({ value, label: OWNER_WORDS[value] }))
const HAZARD_OPTIONS = HAZARDS.map((value) => ({ value, label: HAZARD_WORDS[value] }))

/** What is wrong, by field; null when it can be sent. */
function problemsOf({ area, owner, words }: Draft): Record<string, string> | null {
  const cm2 = cm2Of(area)
  const problems = {
    ...((cm2 === null || cm2 === 0) && { area: '填平方米数，最多四位小数，例如 35 或 35.5' }),
    ...(cm2 !== null && cm2 > MAX_CM2 && { area: '面积太大了，请再看看' }),
    ...(owner === null && { owner: '请选一项，弄不清就选“还没弄清”' }),
    ...(words.trim() === '' && { words: '写写看到了什么' }),
  }
  return Object.keys(problems).length > 0 ? problems : null
}

/** Filled in on the ground, often without a network: it keeps its draft and waits on the phone. */
export function SurveyForm({ space, me }: { space: SpaceView; me: Me }) {
  const [draft, change, clear] = useDraft(`survey.${space.id}`, EMPTY)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [sending, setSending] = useState(false)
  // Two taps within one frame both see the old state; the ref does not wait for a render.
  const busy = useRef(false)
  const changed = (part: Partial<Draft>) => {
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
  }
  const pictures = usePictures({ kept: draft.pictures, onChange: (kept) => changed({ pictures: kept }), max: MOST.photos })
  const cm2 = cm2Of(draft.area)

  const submit = async () => {
    const wrong = problemsOf(draft)
    setProblems(wrong ?? {})
    if (wrong) return void Taro.showToast({ title: Object.values(wrong)[0] ?? '请再看一看', icon: 'none' })
    if (busy.current || cm2 === null || draft.owner === null) return
    busy.current = true
    setSending(true)
    const data = { space: space.id, cm2, owner: draft.owner, hazards: draft.hazards, words: draft.words.trim() }
    const answer = await post('space.survey', data, {
      pictures: { photos: draft.pictures },
      title: `${space.name} 踏勘`,
      person: me.person,
    })
    busy.current = false
    setSending(false)
    const waits = !answer.ok && answer.refusal.code === 'waiting'
    void Taro.showToast({
      title: answer.ok ? '记好了，告诉提议的人了' : waits ? '没有网络，先留在手机里' : refusalWords(answer.refusal),
      icon: 'none',
    })
    if (!answer.ok && !waits) return setProblems(answer.refusal.fields ?? {})
    clear()
    void Taro.navigateBack()
  }
  return (
    <Screen
      title="踏勘"
      footer={<Button label={sending ? '正在发送' : '记下'} kind="main" icon="check" loading={sending} onPress={() => void submit()} />}
    >
      <Headline>{space.name}</Headline>
      <Note>{space.place}</Note>
      <TextField
        label="面积（平方米）"
        type="digit"
        help={cm2 === null || cm2 === 0 ? '一亩约 666.67 平方米' : areaWords(cm2)}
        value={draft.area}
        max={14}
        error={problems.area}
        onInput={(area) => changed({ area })}
      />
      <Field label="地是谁的" error={problems.owner}>
        <Choice
          label="地是谁的"
          form="list"
          options={OWNER_OPTIONS}
          value={draft.owner ?? undefined}
          onChoose={(owner) => changed({ owner })}
        />
      </Field>
      <Field label="有没有危险" optional help="可以选几项；有人身危险请马上报修">
        <Chips label="有没有危险" options={HAZARD_OPTIONS} chosen={draft.hazards} onChange={(hazards) => changed({ hazards })} />
      </Field>
      <TextArea
        label="看到了什么"
        placeholder="例如：坡脚有一道裂缝，上面三棵樟树长得好，要留"
        value={draft.words}
        max={MAX.words}
        error={problems.words}
        onInput={(words) => changed({ words })}
      />
      <Field label="现场照片" optional help="站远一点拍全，改好以后照着同一个位置再拍一张" error={problems.photos}>
        <PhotoPicker
          items={pictures.items}
          max={MOST.photos}
          onAdd={() => void pictures.add()}
          onRemove={pictures.remove}
          onRetry={pictures.retry}
        />
      </Field>
    </Screen>
  )
}
