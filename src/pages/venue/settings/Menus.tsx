import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextField } from '@/components/field/TextField'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { daysAhead } from '@/domain/venue/rules'
import { dateWords, dayName } from '@/domain/venue/words'
import { useNow } from '@/pages/around/useNow'
import styles from '../venue.module.scss'
import { WeekStrip } from '../WeekStrip'

/** What a keeper says of one day. */
export interface DayMenu {
  words: string
  /** Nothing is cooked. */
  none: boolean
}

const NO_MENU: DayMenu = { words: '', none: false }

interface MenusProps {
  menus: Readonly<Record<string, DayMenu>>
  onChange: (day: string, menu: DayMenu) => void
}

/** Day by day: is there a meal, and what. */
export function Menus({ menus, onChange }: MenusProps) {
  const now = useNow()
  const days = daysAhead(now, 7)
  const [chosen, setChosen] = useState(days[1] ?? '')
  const menu = menus[chosen] ?? NO_MENU
  const shown = days.map((day) => {
    const { words, none } = menus[day] ?? NO_MENU
    return { day, off: none, note: none ? '不做' : words === '' ? '没写' : '写了' }
  })
  return (
    <>
      <View className={styles.ask}>
        <Note>哪天吃什么，写好了居民就能看到；不写也能订。</Note>
      </View>
      <WeekStrip days={shown} value={chosen} now={now} onChoose={setChosen} />
      <SwitchRow
        label={`${dayName(chosen, now)}做饭`}
        note={menu.none ? '保存后，这天订的会取消并告诉他们' : dateWords(chosen)}
        on={!menu.none}
        onChange={(on) => onChange(chosen, { ...menu, none: !on })}
      />
      {!menu.none && (
        <TextField
          label={`${dayName(chosen, now)}吃什么`}
          optional
          value={menu.words}
          onInput={(words) => onChange(chosen, { ...menu, words })}
          placeholder="两荤一素一汤"
          max={60}
        />
      )}
    </>
  )
}
