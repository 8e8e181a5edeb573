import Taro from '@tarojs/taro'
import { useMemo, useRef, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { post } from '@/client/outbox'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { PhotoPicker } from '@/components/photo/PhotoPicker'
import { PointPicker } from '@/components/point/PointPicker'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Stamp } from '@/components/stamp/Stamp'
import { Headline, Note, Words } from '@/components/text/Text'
import type { ReportableEstate } from '@/domain/place/contract'
import type { Me } from '@/domain/session/contract'
import { KIND_WORDS } from '@/domain/space/labels'
import { MAX, MOST } from '@/domain/space/limits'
import { KINDS } from '@/domain/space/space'
import { NEXT_WORDS } from '@/domain/space/words'
import { useConsent } from '@/pages/privacy/consent'
import { usePictures } from '@/pages/repair/photos/usePictures'
import { KIND_GLYPH } from '../look'
import { refusalWords } from '../refusals'
import { spacePage, spacesPage } from '../routes'
import { EMPTY, inputOf, problemsOf } from './draft'

interface SuggestFormProps {
  me: Me
  estates: readonly ReportableEstate[]
  /** Where the way here comes from; else the own estate. */
  estate: string | undefined
}

const KIND_OPTIONS = KINDS.map((value) => ({ value, label: KIND_WORDS[value], icon: KIND_GLYPH[value] }))

/** What it is, where it is, send. */
export function SuggestForm({ me, estates, estate: asked }: SuggestFormProps) {
  const [draft, change, clear] = useDraft(`space.${me.person}`, EMPTY)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [choosing, setChoosing] = useState<'estate' | 'building' | null>(null)
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState<{ id: string | null } | null>(null)
  const { first, sheet } = useConsent()
  // Two taps within one frame both see the old state; the ref does not wait for a render.
  const busy = useRef(false)
  const estate =
    [draft.estate, asked, me.homes[0]?.estate].map((id) => estates.find((each) => each.id === id)).find((each) => each) ?? estates[0]
  const near = useMemo(() => (estate?.point ? { ...estate.point, label: estate.name } : null), [estate])
  const changed = (part: Partial<typeof draft>) => {
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
    change(part)
  }
  const pictures = usePictures({ kept: draft.pictures, onChange: (kept) => changed({ pictures: kept }), max: MOST.photos })
  if (!estate) return null
  const building = estate.buildings.find(({ id }) => id === draft.building)

  const submit = () => {
    const input = inputOf(draft, estate)
    const wrong = problemsOf(input, draft.pictures)
    if (wrong) {
      setProblems(draft.kind === null ? { ...wrong, kind: '请选一类，差不多的就行' } : wrong)
      void Taro.showToast({ title: Object.values(wrong)[0] ?? '请再看一看', icon: 'none' })
    } else first(() => void deliver(input))
  }
  const deliver = async (input: ReturnType<typeof inputOf>) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    const answer = await post('space.suggest', input, { pictures: { photos: draft.pictures }, title: draft.name, person: me.person })
    busy.current = false
    setSending(false)
    if (answer.ok) setSent({ id: answer.value.id })
    else if (answer.refusal.code === 'waiting') setSent({ id: null })
    else {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有发出去', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  if (sent) return <Sent id={sent.id} />
  return (
    <Screen
      title="提一个地方"
      footer={<Button label={sending ? '正在发送' : '提出来'} kind="main" icon="pin" loading={sending} onPress={submit} />}
    >
      <Section title="是个什么地方">
        <Field label="拍照片" help="拍全一点，改好以后能做对比" optional error={problems.photos}>
          <PhotoPicker
            items={pictures.items}
            max={MOST.photos}
            onAdd={() => first(() => void pictures.add())}
            onRemove={pictures.remove}
            onRetry={pictures.retry}
            words="拍照或选图"
          />
        </Field>
        <Field label="哪一类" error={problems.kind}>
          <Choice label="哪一类" options={KIND_OPTIONS} value={draft.kind ?? undefined} onChoose={(kind) => changed({ kind })} />
        </Field>
        <TextField
          label="大家怎么叫它"
          placeholder="例如：3栋后面的北坡"
          value={draft.name}
          max={MAX.name}
          error={problems.name}
          onInput={(name) => changed({ name })}
        />
        <TextArea
          label="现在什么样"
          help="有照片可以不写"
          placeholder="例如：坡上杂草一人高，夏天老鼠多，没人走"
          value={draft.words}
          max={MAX.words}
          error={problems.words}
          onInput={(words) => changed({ words })}
        />
      </Section>
      <Section title="在哪里">
        <Field label="在哪里附近" error={problems.building ?? problems.estate ?? problems.point}>
          <Card kind="rows">
            {estates.length > 1 && (
              <Row title={estate.name} note="小区" icon="neighbours" trailing="更换" onPress={() => setChoosing('estate')} />
            )}
            <Row
              title={building?.name ?? '小区里，不靠哪一栋'}
              note={estates.length > 1 ? '楼栋' : estate.name}
              icon="home"
              trailing={building ? '更换' : '选楼栋'}
              onPress={() => setChoosing('building')}
            />
          </Card>
        </Field>
        <PointPicker near={near} value={draft.point} onPick={(point) => changed({ point })} onRemove={() => changed({ point: null })} />
      </Section>
      <SelectSheet
        open={choosing === 'estate'}
        title="选小区"
        options={estates.map(({ id, name, community }) => ({ value: id, label: name, note: community }))}
        value={estate.id}
        onChoose={(id) => {
          changed({ estate: id, building: null, point: null })
          setChoosing(null)
        }}
        onClose={() => setChoosing(null)}
      />
      <SelectSheet
        open={choosing === 'building'}
        title="选楼栋"
        options={[{ value: '', label: '小区里，不靠哪一栋' }, ...estate.buildings.map(({ id, name }) => ({ value: id, label: name }))]}
        value={draft.building ?? ''}
        onChoose={(id) => {
          changed({ building: id === '' ? null : id })
          setChoosing(null)
        }}
        onClose={() => setChoosing(null)}
      />
      {sheet}
    </Screen>
  )
}

/** The slip one gets back. @param id null: it waits on the phone for the network */
function Sent({ id }: { id: string | null }) {
  const go = () => void Taro.redirectTo({ url: id === null ? spacesPage() : spacePage(id) })
  return (
    <Screen
      title={id === null ? '已经留好' : '提出来了'}
      footer={<Button label={id === null ? '看看别的地方' : '看进展'} kind="main" onPress={go} />}
    >
      <Card kind="notice">
        <Stamp word={id === null ? '待发' : '提议'} size="large" tone={id === null ? 'grey' : 'main'} />
        <Headline>{id === null ? '现在没有网络' : '提出来了，谢谢您'}</Headline>
        <Words>{id === null ? '写的和照片已经留在手机里，有网就自动发出去，只发一次。' : `${NEXT_WORDS.suggested}。`}</Words>
        {id !== null && <Note>照片要小区书记看过，邻居才看得到。进展会发到您的消息里。</Note>}
      </Card>
    </Screen>
  )
}
