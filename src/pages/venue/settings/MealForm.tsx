import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TimeField } from '@/components/clock/TimeField'
import { TextField } from '@/components/field/TextField'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import type { SettingsView } from '@/domain/venue/schema'
import { useSending } from '@/pages/load/useSending'
import { venueRefusals } from '../refusals'
import styles from '../venue.module.scss'
import { type DayMenu, Menus } from './Menus'
import { fenOf, numberOf } from './numbers'
import { FOR_WHOM_OPTIONS } from './SlotForm'

interface MealFormProps {
  centre: string
  meals: NonNullable<SettingsView['meals']>
  onSaved: (view: SettingsView) => void
  onStale: () => Promise<void>
  onClose: () => void
}

const BEFORE = [
  { value: '1', label: '前一天' },
  { value: '0', label: '当天' },
]

/** How many meals, until when, and what there is on each of the days ahead. */
export function MealForm({ centre, meals, onSaved, onStale, onClose }: MealFormProps) {
  const { sending, send } = useSending()
  const { rules } = meals
  const [draft, change, clear] = useDraft(`meals.${centre}.${meals.version}`, {
    open: rules.open,
    capacity: String(rules.capacity),
    price: rules.price === null ? '' : String(rules.price / 100),
    daysBefore: String(rules.cutOff.daysBefore),
    minute: rules.cutOff.minute,
    delivery: rules.delivery,
    forWhom: rules.forWhom,
    ahead: String(rules.ahead),
    menus: Object.fromEntries(rules.menus.map(({ day, words, capacity }) => [day, { words, none: capacity === 0 }])) as Record<
      string,
      DayMenu
    >,
  })
  const [fields, setFields] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    const capacity = numberOf(draft.capacity)
    const ahead = numberOf(draft.ahead)
    const price = fenOf(draft.price)
    const wrong = {
      ...(Number.isNaN(capacity) && { 'rules.capacity': '请填整数' }),
      ...(Number.isNaN(ahead) && { 'rules.ahead': '请填整数' }),
      ...(Number.isNaN(price) && { 'rules.price': '写成 8 或 8.5' }),
    }
    if (Object.keys(wrong).length > 0) {
      setFields(wrong)
      return
    }
    const menus = Object.entries(draft.menus)
      .map(([day, { words, none }]) => ({ day, words, capacity: none ? 0 : ownCapacity(rules, day) }))
      .filter((menu) => menu.words !== '' || menu.capacity !== null)
    const { open, delivery, forWhom, minute } = draft
    const cutOff = { daysBefore: draft.daysBefore === '0' ? (0 as const) : (1 as const), minute }
    const answer = await send('venue.saveMeals', {
      centre,
      version: meals.version,
      rules: { open, capacity, price, cutOff, delivery, forWhom, ahead, menus },
    })
    if (!answer) return
    if (answer.ok) {
      clear()
      onSaved(answer.value)
      return
    }
    setFields(answer.refusal.fields ?? {})
    setProblem(venueRefusals(answer.refusal))
    if (answer.refusal.code === 'conflict') await onStale()
  }
  return (
    <Sheet
      open
      title={meals.name}
      onClose={onClose}
      footer={<Button label="保存" kind="main" loading={sending} onPress={() => void save()} />}
    >
      <SwitchRow label="可以订餐" note="关掉以后，已经订的照常做" on={draft.open} onChange={(open) => change({ open })} />
      <SwitchRow label="可以送到家" on={draft.delivery} onChange={(delivery) => change({ delivery })} />
      <View className={styles.ask}>
        <Segments label="谁可以订" options={FOR_WHOM_OPTIONS} value={draft.forWhom} onChoose={(forWhom) => change({ forWhom })} />
      </View>
      <View className={styles.two}>
        <View className={styles.half}>
          <TextField
            label="每天几份"
            type="number"
            value={draft.capacity}
            onInput={(capacity) => change({ capacity })}
            max={4}
            error={fields['rules.capacity']}
          />
        </View>
        <View className={styles.half}>
          <TextField
            label="每份多少元"
            optional
            type="digit"
            value={draft.price}
            onInput={(price) => change({ price })}
            max={6}
            error={fields['rules.price']}
          />
        </View>
        <View className={styles.half}>
          <TextField
            label="最多提前几天"
            type="number"
            value={draft.ahead}
            onInput={(ahead) => change({ ahead })}
            max={2}
            error={fields['rules.ahead']}
          />
        </View>
        <View className={styles.half}>
          <TimeField label="几点停订" value={draft.minute} onChange={(minute) => change({ minute: minute ?? draft.minute })} />
        </View>
      </View>
      <Segments label="哪天停订" options={BEFORE} value={draft.daysBefore} onChoose={(daysBefore) => change({ daysBefore })} />
      <Menus menus={draft.menus} onChange={(day, menu) => change({ menus: { ...draft.menus, [day]: menu } })} />
      {problem !== null && <Banner tone="late" title={problem} />}
    </Sheet>
  )
}

/** Another number of meals on that day, as it was set; what was shut is as always again. */
function ownCapacity({ menus }: MealFormProps['meals']['rules'], day: string): number | null {
  return menus.find((menu) => menu.day === day)?.capacity || null
}
