/** What the phone's calendar shows; instants in UTC. */
export interface CalendarEntry {
  title: string
  from: string
  to: string
  where: string
  notes: string
}

/** WeChat writes into the phone's calendar itself; a browser is given a file that the computer's calendar opens. */
export const hasPhoneCalendar: boolean

/**
 * Puts one entry into the calendar of the phone, with a ring half an hour before.
 * @returns `refused` when the person does not let us write there, `failed` for anything else
 */
export function addToPhoneCalendar(entry: CalendarEntry): Promise<'added' | 'refused' | 'failed'>
