import type { EstateSettings } from '../estate/settings'
import type { Counting } from './clocks'
import type { Category, Urgency } from './report'

export interface Limits {
  /** Working minutes to the first answer. */
  answer: number
  /** Working minutes to the finished work. */
  resolution: number
}

/**
 * Example limits (示例) in working minutes, until an estate sets its own: half a working day to answer, then as long as such
 * work commonly takes. They are not taken from any regulation: 接诉即办 limits differ from city to city.
 */
const ORDINARY: Record<Category, Limits> = {
  leak: { answer: 120, resolution: 1_080 },
  lighting: { answer: 240, resolution: 1_620 },
  access: { answer: 240, resolution: 1_620 },
  lift: { answer: 60, resolution: 540 },
  drains: { answer: 120, resolution: 1_080 },
  facility: { answer: 240, resolution: 2_700 },
  sanitation: { answer: 240, resolution: 1_080 },
  parking: { answer: 240, resolution: 2_700 },
  noise: { answer: 240, resolution: 2_700 },
  other: { answer: 240, resolution: 2_700 },
}

/** Minutes around the clock when somebody is in danger; an example as well. */
const DANGER: Limits = { answer: 15, resolution: 240 }

/** The estate's own limits if it set any, else the examples. */
export function limitsFor(category: Category, urgency: Urgency, settings: Pick<EstateSettings, 'clocks'>): Limits {
  return settings.clocks[`${category}.${urgency}`] ?? (urgency === 'danger' ? DANGER : ORDINARY[category])
}

/** Working hours, unless someone is in danger. */
export function countingFor(urgency: Urgency, settings: Pick<EstateSettings, 'hours'>): Counting {
  return urgency === 'danger' ? 'always' : settings.hours
}
