import type { calendarContract } from '../../domain/calendar/contract'
import type { Handlers } from '../context'

/** Every handler of calendar, by action name. */
export const calendarHandlers: Handlers<typeof calendarContract> = {}
