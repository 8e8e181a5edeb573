import type { DaySpan, Phone, WorkingHours } from '../place/place'
import type { Category } from '../repair/report'

/** Who answers for an estate in which hours. Outside every shift the cover up the ladder is named. */
export interface DutyShift {
  person: string
  weekdays: readonly number[]
  span: DaySpan
}

/** Who stands on the contact card. */
export const CONTACT_KINDS = ['grid', 'doctor', 'shop', 'property', 'community', 'other'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

/** One line of the contact card. */
export interface Contact {
  id: string
  kind: ContactKind
  /** As neighbours call them: 小刘. */
  name: string
  /** What they help with: 量血压、开药单. */
  note: string
  /** Null: the desk's number is shown. */
  number: string | null
  /** The person agreed that everybody sees this number; a mobile number without it is never shown. */
  agreed: boolean
  /** Which of the estate's people it is, or null; never in a public view. */
  person: string | null
  /** Null: the estate's hours. */
  hours: WorkingHours | null
}

export const SERVICE_UNITS = ['time', 'hour', 'squareMetre', 'piece', 'month'] as const
export type ServiceUnit = (typeof SERVICE_UNITS)[number]

/** One line of the price list. */
export interface Service {
  id: string
  name: string
  note: string
  /** What a booking is reported as. */
  category: Category
  /** Price in fen; 0 is free. */
  fen: number
  unit: ServiceUnit
  /** “起”: it begins there, and a quote is agreed before work begins. */
  from: boolean
}

/** Steps of a report for which an estate keeps phrases of its own. */
export const PHRASE_STEPS = ['askInfo', 'decline', 'return', 'transfer', 'note', 'resolve', 'quote'] as const
export type PhraseStep = (typeof PHRASE_STEPS)[number]
export type Phrases = Readonly<Record<PhraseStep, readonly string[]>>

export const NO_PHRASES: Phrases = { askInfo: [], decline: [], return: [], transfer: [], note: [], resolve: [], quote: [] }

/** What differs from estate to estate. It is kept beside the place tree, without editions: an import never touches it. */
export interface EstateSettings {
  hours: WorkingHours
  /** Which rung of the ladder receives a report first. */
  firstRung: 'building' | 'estate'
  duty: readonly DutyShift[]
  /** Shown at once when somebody is in danger, before 110/119/120. */
  phones: readonly Phone[]
  /** Property company, if the estate has one. */
  property: string | null
  /** Deviations from the example clocks, working minutes by `category.urgency`. */
  clocks: Readonly<Record<string, { answer: number; resolution: number }>>
  contacts: readonly Contact[]
  services: readonly Service[]
  /** Said by the staff besides those of the product. */
  phrases: Phrases
}

/** The numbers of the emergency services are the same everywhere. */
export const EMERGENCY: readonly Phone[] = [
  { label: '报警', number: '110' },
  { label: '火警', number: '119' },
  { label: '急救', number: '120' },
]

const office: readonly DaySpan[] = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 14 * 60 + 30, to: 18 * 60 },
]

/** An example (示例) for an estate that has not set anything yet: office hours on weekdays, nobody to ring but the emergency services. */
export const EXAMPLE_SETTINGS: EstateSettings = {
  hours: { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] },
  firstRung: 'estate',
  duty: [],
  phones: EMERGENCY,
  property: null,
  clocks: {},
  contacts: [],
  services: [],
  phrases: NO_PHRASES,
}
