import type { calendarContract } from '../../domain/calendar/contract'
import { refuse } from '../../domain/shared/refusal'
import type { Handlers } from '../context'
import { feedHandlers } from './feed'

/** Every handler of calendar, by action name. */
export const calendarHandlers: Handlers<typeof calendarContract> = {
  ...feedHandlers,
  'calendar.file': async () => refuse('notFound'),
}
