import Taro from '@tarojs/taro'
import type { CalendarEntry } from './calendar'

/** WeChat counts in seconds; older versions of it take the end as text. */
const seconds = (at: string) => Math.floor(Date.parse(at) / 1000)

/** Minutes before it begins at which the phone rings: time to put on shoes. */
const RINGS_BEFORE = 30

export const hasPhoneCalendar = true

export async function addToPhoneCalendar({ title, from, to, where, notes }: CalendarEntry): Promise<'added' | 'refused' | 'failed'> {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: seconds(from),
      endTime: String(seconds(to)),
      location: where,
      description: notes,
      alarm: true,
      alarmOffset: RINGS_BEFORE * 60,
    })
    return 'added'
  } catch (error) {
    const said = String((error as { errMsg?: unknown }).errMsg ?? '')
    // Seen in WeChat's words for a refused permission and for a closed dialog.
    return /auth|deny|denied|cancel|privacy/i.test(said) ? 'refused' : 'failed'
  }
}
