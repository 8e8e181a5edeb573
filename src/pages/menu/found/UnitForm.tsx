import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/menu/limits'
import type { Named, UnitView } from '@/domain/menu/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { useSending } from '@/pages/load/useSending'
import { Chips } from '../card/Chips'
import { refusalWords } from '../refusals'
import { unitPage } from '../routes'

interface UnitFormProps {
  me: string
  /** Null: a new one. */
  before: UnitView | null
  places: readonly (Named & { level: string })[]
  /** Who may speak for it. */
  partners: readonly Named[]
}

interface Draft {
  place: string | null
  name: string
  words: string
  liaisons: string[]
}

/** A unit may belong to any of these; to an estate only an offer may reach. */
const UNIT_LEVELS = ['community', 'street', 'district']

/** What the unit is called, what it does, and who answers for it. */
export function UnitForm({ me, before, places, partners }: UnitFormProps) {
  const seats = places.filter(({ level }) => UNIT_LEVELS.includes(level))
  const start: Draft = {
    place: before?.place.id ?? seats[0]?.id ?? null,
    name: before?.name ?? '',
    words: before?.words ?? '',
    liaisons: before?.liaisons.map(({ id }) => id) ?? [],
  }
  const [draft, change, clear] = useDraft(`menu.unit.${before?.id ?? me}`, start)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [choosing, setChoosing] = useState(false)
  const { sending, send } = useSending()
  const changed = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const submit = async () => {
    if (draft.name.trim() === '') return setProblems({ name: '请写单位名称' })
    const { name, words, liaisons, place } = draft
    const content = { name, words, liaisons }
    const answer =
      before === null
        ? await send('menu.addUnit', { place: place ?? '', ...content })
        : await send('menu.editUnit', { unit: before.id, ...content })
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有存好', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: unitPage(answer.value.id) })
  }
  const place = before?.place.name ?? seats.find(({ id }) => id === draft.place)?.name ?? '请选地方'
  return (
    <DeskScreen
      title={before === null ? '登记单位' : '修改单位'}
      footer={<Button label="存好" kind="main" loading={sending} onPress={() => void submit()} />}
    >
      <Field label="属于哪里" help="单位能服务这里和下面的小区" error={problems.place}>
        <Card kind="rows">
          <Row icon="pin" title={place} onPress={before === null && seats.length > 1 ? () => setChoosing(true) : undefined} />
        </Card>
      </Field>
      <SelectSheet
        open={choosing}
        title="属于哪里"
        options={seats.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.place ?? undefined}
        onChoose={(id) => {
          changed({ place: id })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
      <TextField label="单位名称" value={draft.name} max={MAX.unitName} error={problems.name} onInput={(name) => changed({ name })} />
      <TextArea
        label="单位介绍"
        optional
        help="做什么的、能帮上什么；不要写电话"
        value={draft.words}
        max={MAX.unitWords}
        error={problems.words}
        onInput={(words) => changed({ words })}
      />
      {before === null ? (
        <Note>存好以后再选联络员；联络员登记的，自己就是联络员。</Note>
      ) : (
        <Field label="联络员" help="谁来答复点单；一个都不选，由社区代为答复" error={problems.liaisons}>
          {partners.length > 0 ? (
            <Chips
              label="联络员"
              options={partners.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={draft.liaisons}
              onChange={(liaisons) => changed({ liaisons })}
            />
          ) : (
            <Note>这里还没有人有“共建单位联络员”的角色，请社区先在“居民与角色”里添加。</Note>
          )}
        </Field>
      )}
    </DeskScreen>
  )
}
