import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Segments } from '@/components/segments/Segments'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import type { SettingsView } from '@/domain/venue/schema'
import { useSending } from '@/pages/load/useSending'
import { venueRefusals } from '../refusals'
import styles from '../venue.module.scss'
import { numberOf } from './numbers'

interface SlotFormProps {
  centre: string
  room: SettingsView['rooms'][number]
  onSaved: (view: SettingsView) => void
  /** Somebody else saved first: what they wrote is fetched. */
  onStale: () => Promise<void>
  onClose: () => void
}

export const FOR_WHOM_OPTIONS = [
  { value: 'community' as const, label: '本社区居民' },
  { value: 'all' as const, label: '谁都可以' },
]

/** How one room is booked. */
export function SlotForm({ centre, room, onSaved, onStale, onClose }: SlotFormProps) {
  const { sending, send } = useSending()
  const { rules } = room
  const [draft, change, clear] = useDraft(`venue.${centre}.${room.room}.${room.version}`, {
    open: rules.open,
    minutes: String(rules.minutes),
    ahead: String(rules.ahead),
    perWeek: String(rules.perWeek),
    places: String(rules.places),
    cancelBefore: String(rules.cancelBefore),
    forWhom: rules.forWhom,
  })
  const [fields, setFields] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    const { open, forWhom, ...texts } = draft
    const numbers = {
      minutes: numberOf(texts.minutes),
      ahead: numberOf(texts.ahead),
      perWeek: numberOf(texts.perWeek),
      places: numberOf(texts.places),
      cancelBefore: numberOf(texts.cancelBefore),
    }
    const wrong = Object.entries(numbers).filter(([, value]) => Number.isNaN(value))
    if (wrong.length > 0) {
      setFields(Object.fromEntries(wrong.map(([name]) => [`rules.${name}`, '请填整数'])))
      return
    }
    const answer = await send('venue.saveSettings', {
      centre,
      room: room.room,
      version: room.version,
      rules: { open, forWhom, ...numbers },
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
  const number = (name: 'minutes' | 'ahead' | 'perWeek' | 'places' | 'cancelBefore', label: string, help?: string) => (
    <View className={styles.half}>
      <TextField
        label={label}
        type="number"
        value={draft[name]}
        onInput={(value) => change({ [name]: value })}
        max={5}
        error={fields[`rules.${name}`]}
        {...(help !== undefined && { help })}
      />
    </View>
  )
  return (
    <Sheet
      open
      title={room.name}
      onClose={onClose}
      footer={<Button label="保存" kind="main" loading={sending} onPress={() => void save()} />}
    >
      <SwitchRow label="居民可以预约" note="关掉以后，已经订好的不受影响" on={draft.open} onChange={(open) => change({ open })} />
      <View className={styles.ask}>
        <Segments label="谁可以订" options={FOR_WHOM_OPTIONS} value={draft.forWhom} onChoose={(forWhom) => change({ forWhom })} />
      </View>
      <View className={styles.two}>
        {number('minutes', '每次多少分钟')}
        {number('ahead', '最多提前几天')}
        {number('perWeek', '每户每周几次')}
        {number('places', '同时几家能用', '一间房填 1，几块场地填几')}
        {number('cancelBefore', '开始前多少分钟不能取消', '0 是开始前都能取消')}
      </View>
      {problem !== null && <Banner tone="late" title={problem} />}
    </Sheet>
  )
}
