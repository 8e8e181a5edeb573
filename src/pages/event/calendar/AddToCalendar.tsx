import Taro from '@tarojs/taro'
import { useState } from 'react'
import { saveFile } from '@/client/save/save'
import { ask } from '@/client/send'
import { Button } from '@/components/button/Button'
import { addToPhoneCalendar, hasPhoneCalendar } from '@/platform/calendar/calendar'

const SAID = {
  added: '已加到手机日历，开始前半小时会响',
  refused: '没有加上：请在设置里允许写入日历',
  failed: '没有加上，请再试一次',
} as const

/** Puts one booking into the calendar of the phone; in a browser it saves the .ics file. */
export function AddToCalendar({ booking }: { booking: string }) {
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const words = await addOne(booking)
    setBusy(false)
    if (words !== null) void Taro.showToast({ title: words, icon: 'none' })
  }
  return <Button label="加到日历" icon="calendar" loading={busy} onPress={() => void add()} />
}

/** @returns what to say; null when the browser's own download speaks for itself */
async function addOne(booking: string): Promise<string | null> {
  const answer = await ask('calendar.file', { booking })
  if (!answer.ok) return answer.refusal.message ?? SAID.failed
  const { address, ...entry } = answer.value
  if (hasPhoneCalendar) return SAID[await addToPhoneCalendar(entry)]
  try {
    await saveFile(address, `${entry.title}.ics`)
    return null
  } catch {
    return SAID.failed
  }
}
