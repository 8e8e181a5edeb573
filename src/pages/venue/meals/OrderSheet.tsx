import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { TextField } from '@/components/field/TextField'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import type { Way } from '@/domain/venue/meal'
import type { EaterView, MealDayView, MealsView } from '@/domain/venue/schema'
import { dayName, dayWords, priceWords, WAY_WORDS } from '@/domain/venue/words'
import { useSending } from '@/pages/load/useSending'
import { venueRefusals } from '../refusals'
import styles from '../venue.module.scss'
import { type Elder, ElderFields, NO_ELDER } from './ElderFields'

interface OrderSheetProps {
  view: MealsView
  day: MealDayView | null
  now: string
  onClose: () => void
  onChanged: () => Promise<void>
}

/** What of the form is not told by whom it is for. */
interface Form {
  who: string
  portions: number
  way: Way
  diet: string
}

const FAMILY = 'new-family'
const ELDER = 'new-elder'

/** For whom, how many, here or brought: as the last time, so that one tap more is enough. */
export function OrderSheet({ view, day, now, onClose, onChanged }: OrderSheetProps) {
  const { sending, send } = useSending()
  const free = useMemo(() => freeEaters(view, day), [view, day])
  const [form, setForm] = useState<Form>(() => formFor(free[0], view))
  const [family, setFamily] = useState('')
  const [elder, setElder] = useState<Elder>(NO_ELDER)
  const [problem, setProblem] = useState<{ words: string; fields: Record<string, string> } | null>(null)
  useEffect(() => {
    setForm(formFor(free[0], view))
    setProblem(null)
  }, [free, view])
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const eater = free.find(({ key }) => key === form.who)
  const address = form.who === FAMILY ? view.home : form.who === ELDER ? '' : (eater?.address ?? null)
  const mayBring = view.delivery && address !== null

  const order = async () => {
    if (!day) return
    const way = mayBring ? form.way : 'here'
    const answer = await send('venue.orderMeal', {
      centre: view.centre.id,
      day: day.day,
      eater: asked(),
      portions: form.portions,
      way,
      diet: form.diet,
    })
    if (!answer) return
    if (!answer.ok) {
      setProblem({ words: venueRefusals(answer.refusal), fields: answer.refusal.fields ?? {} })
      return
    }
    setFamily('')
    setElder(NO_ELDER)
    onClose()
    void Taro.showToast({ title: '订好了', icon: 'success' })
    void onChanged()
  }
  const asked = () => {
    if (form.who === FAMILY) return { kind: 'family', name: family } as const
    if (form.who === ELDER) return { kind: 'elder', ...elder, phone: elder.phone === '' ? null : elder.phone } as const
    return eater?.order ? ({ kind: 'again', order: eater.order } as const) : ({ kind: 'self' } as const)
  }

  const people = [
    ...free.map(({ key, name, address: where }) => ({ value: key, label: name, ...(where !== null && { note: where }) })),
    ...(view.home === null ? [] : [{ value: FAMILY, label: '家里别的人', note: '写上怎么称呼，下次就在这里' }]),
    ...(view.buildings.length === 0 ? [] : [{ value: ELDER, label: '别的老人', note: '住在您负责的楼里' }]),
  ]
  const price = view.price === null ? '' : `，共 ${priceWords(view.price * form.portions)}`
  return (
    <Sheet
      open={day !== null}
      title={day ? `订${dayName(day.day, now)}的餐` : ''}
      onClose={onClose}
      footer={<Button label={`确定订 ${form.portions} 份${price}`} kind="main" loading={sending} onPress={() => void order()} />}
    >
      {day && <Note>{`${dayWords(day.day)}${day.menu === '' ? '' : ` · ${day.menu}`}`}</Note>}
      {people.length > 1 && (
        <View className={styles.ask}>
          <Choice
            label="给谁订"
            form="list"
            options={people}
            value={form.who}
            onChoose={(who) => {
              const next = free.find(({ key }) => key === who)
              change({ who, ...(next && { way: wayOf(next, view), diet: next.diet ?? '' }) })
            }}
          />
        </View>
      )}
      {form.who === FAMILY && (
        <TextField label="怎么称呼" value={family} onInput={setFamily} placeholder="奶奶" max={12} error={problem?.fields['eater.name']} />
      )}
      {form.who === ELDER && (
        <ElderFields
          elder={elder}
          buildings={view.buildings}
          errors={problem?.fields ?? {}}
          onChange={(part) => setElder((before) => ({ ...before, ...part }))}
        />
      )}
      <View className={styles.ask}>
        <Segments label="几份" options={PORTIONS} value={String(form.portions)} onChoose={(value) => change({ portions: Number(value) })} />
      </View>
      {mayBring && (
        <View className={styles.ask}>
          <Segments label="怎么吃" options={WAYS} value={form.way} onChoose={(way) => change({ way })} />
        </View>
      )}
      {mayBring && form.way === 'door' && address !== '' && <Note>{`送到 ${address}`}</Note>}
      <TextField
        label="要注意的"
        optional
        value={form.diet}
        onInput={(diet) => change({ diet })}
        placeholder="少盐、软一点"
        max={40}
        error={problem?.fields.diet}
      />
      {problem && <Banner tone="late" title={problem.words} />}
    </Sheet>
  )
}

const PORTIONS = [1, 2, 3, 4].map((count) => ({ value: String(count), label: `${count} 份` }))
const WAYS = (['here', 'door'] as const).map((way) => ({ value: way, label: WAY_WORDS[way] }))

/** Who has not been ordered for on that day. */
function freeEaters({ eaters, trouble }: MealsView, day: MealDayView | null): EaterView[] {
  return eaters.filter(({ kind, name }) => {
    if (kind === 'self') return trouble === null && !day?.mine.some((each) => each.kind === 'self')
    return !day?.mine.some((each) => each.kind === kind && each.name === name)
  })
}

function formFor(eater: EaterView | undefined, view: MealsView): Form {
  const who = eater?.key ?? (view.home !== null ? FAMILY : ELDER)
  return { who, portions: 1, way: eater ? wayOf(eater, view) : view.delivery ? 'door' : 'here', diet: eater?.diet ?? '' }
}

function wayOf({ way, address }: EaterView, { delivery }: MealsView): Way {
  return way === 'door' && delivery && address !== null ? 'door' : 'here'
}
