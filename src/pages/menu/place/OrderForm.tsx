import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Headline, Note } from '@/components/text/Text'
import { MAX, MOST } from '@/domain/menu/limits'
import type { Named, OfferView } from '@/domain/menu/schema'
import { seasonWords } from '@/domain/menu/season'
import { wantingWords } from '@/domain/menu/words'
import { ROLE_WORDS } from '@/domain/person/words'
import type { Role } from '@/domain/shared/actor'
import { chinaDay } from '@/domain/shared/time'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { leftWords } from '../look'
import { refusalWords } from '../refusals'
import { orderPage } from '../routes'
import { type Draft, EMPTY, inputOf, NEW_WISH, problemsOf, type Wish } from './draft'
import { WishField } from './WishField'

interface OrderFormProps {
  offer: OfferView
  me: string
  /** For which one may order and which the offer serves. */
  estates: readonly Named[]
}

const LABELS = ['最想要的日子', '也可以的日子', '还可以的日子']

/** When, how many, and whom to ask: one form from top to bottom. */
export function OrderForm({ offer, me, estates }: OrderFormProps) {
  const [draft, change, clear] = useDraft(`menu.${me}.${offer.id}`, EMPTY)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const estate = draft.estate ?? estates[0]?.id ?? null
  const changed = (part: Partial<Draft>) => {
    setProblems((wrong) =>
      Object.fromEntries(
        Object.entries(wrong).filter(([field]) => !Object.keys(part).some((name) => field === name || field.startsWith(`${name}.`))),
      ),
    )
    change(part)
  }
  const setWish = (index: number, wish: Wish) => changed({ wishes: draft.wishes.map((each, at) => (at === index ? wish : each)) })
  const people = Number(draft.people)
  const few = draft.people !== '' && people > 0 && people < offer.people.min

  const submit = async () => {
    const wrong = problemsOf(offer, estate, draft, new Date().toISOString())
    if (wrong) return setProblems(wrong)
    const answer = await send('menu.place', inputOf(offer.id, estate ?? '', draft))
    if (answer === null) return
    if (!answer.ok) {
      setProblems(atIndexOf(answer.refusal.fields ?? {}))
      return void Taro.showModal({ title: '还没有点上', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: orderPage(answer.value.id) })
    void Taro.showToast({ title: '点好了，等对方答复', icon: 'none', duration: 2500 })
  }

  return (
    <Screen title="点单" footer={<Button label="点这一样" kind="main" icon="ticket" loading={sending} onPress={() => void submit()} />}>
      <Headline>{offer.title}</Headline>
      <Note>{`${offer.unit.name} · ${seasonWords(offer.months)} · 一次 ${offer.people.min}–${offer.people.max} 人`}</Note>
      <Note>{leftWords(offer.left.slice(0, 3), new Date().toISOString())}</Note>
      <Estate estates={estates} value={estate} error={problems.estate} onChoose={(id) => changed({ estate: id, contact: null })} />
      <Section title="什么时候">
        {draft.wishes.map((wish, index) => (
          <WishField
            key={LABELS[index]}
            label={LABELS[index] ?? '日子'}
            wish={wish}
            min={chinaDay(offer.earliest)}
            error={problems[`wishes.${index}`] ?? problems[`wishes.${index}.from`] ?? (index === 0 ? problems.wishes : undefined)}
            onChange={(next) => setWish(index, next)}
            onRemove={draft.wishes.length > 1 ? () => changed({ wishes: draft.wishes.filter((_, at) => at !== index) }) : undefined}
          />
        ))}
        {draft.wishes.length < MOST.wishes && (
          <Button label="再加一个时间" icon="add" kind="quiet" onPress={() => changed({ wishes: [...draft.wishes, NEW_WISH] })} />
        )}
      </Section>
      <Section title="多少人">
        <TextField
          label="大概多少人"
          type="number"
          help={`一次 ${offer.people.min}–${offer.people.max} 人，不够也能点`}
          value={draft.people}
          max={4}
          error={problems.people}
          onInput={(value) => changed({ people: value })}
        />
        {few && <Note>{wantingWords(offer.people.min - people, offer.people.min)}</Note>}
        <TextArea
          label="想说的话"
          optional
          help="例如：老人多，想在一楼办"
          value={draft.note}
          max={MAX.note}
          error={problems.note}
          onInput={(note) => changed({ note })}
        />
        {estate !== null && (
          <Contact
            key={estate}
            estate={estate}
            me={me}
            value={draft.contact}
            error={problems.contact}
            onChoose={(contact) => changed({ contact })}
          />
        )}
      </Section>
    </Screen>
  )
}

/** The door says which wish by its path; what is wrong with one end of it is wrong with the wish. */
function atIndexOf(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [field.replace(/^(wishes\.\d+)\..*$/, '$1'), words]))
}

interface EstateProps {
  estates: readonly Named[]
  value: string | null
  error: string | undefined
  onChoose: (estate: string) => void
}

function Estate({ estates, value, error, onChoose }: EstateProps) {
  const [open, setOpen] = useState(false)
  const name = estates.find(({ id }) => id === value)?.name ?? '请选小区'
  return (
    <Field label="为哪个小区点" error={error}>
      <Card kind="rows">
        <Row icon="home" title={name} onPress={estates.length > 1 ? () => setOpen(true) : undefined} />
      </Card>
      <SelectSheet
        open={open}
        title="为哪个小区点"
        options={estates.map(({ id, name: label }) => ({ value: id, label }))}
        value={value ?? undefined}
        onChoose={(id) => {
          onChoose(id)
          setOpen(false)
        }}
        onClose={() => setOpen(false)}
      />
    </Field>
  )
}

interface ContactProps {
  estate: string
  me: string
  value: string | null
  error: string | undefined
  onChoose: (person: string) => void
}

/** Whom the partner rings: whoever orders, or a colleague. */
function Contact({ estate, me, value, error, onChoose }: ContactProps) {
  const [open, setOpen] = useState(false)
  const [{ value: found }] = useLoaded('menu.contacts', { estate })
  const people = found?.items ?? []
  const chosen = people.find(({ id }) => id === (value ?? me))
  const note = (role: string) => ROLE_WORDS[role as Role]
  return (
    <Field label="联系人" help="共建单位有事找谁" error={error}>
      <Card kind="rows">
        <Row
          icon="phone"
          title={chosen ? chosen.name : '我自己'}
          {...(chosen && { note: note(chosen.role) })}
          onPress={people.length > 1 ? () => setOpen(true) : undefined}
        />
      </Card>
      <SelectSheet
        open={open}
        title="联系人"
        options={people.map(({ id, name, role }) => ({ value: id, label: name, note: note(role) }))}
        value={value ?? me}
        onChoose={(id) => {
          onChoose(id)
          setOpen(false)
        }}
        onClose={() => setOpen(false)}
      />
    </Field>
  )
}
