import { CATEGORIES, type Category, type Report } from '../repair/report'
import { CATEGORY_WORDS, STATE_WORDS as REPORT_STATES } from '../repair/words'
import { CHINA_OFFSET, DAY, type Instant, instant, ms } from '../shared/time'
import { STATES, type State } from '../space/states'
import { KINDS, type Kind, type Space } from '../space/space'
import { KIND_WORDS, STATE_WORDS } from '../space/labels'
import type { Spot } from './snap'

/**
 * Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2/): public repairs and spaces as service requests, to be read only.
 * Field names are the standard's. Nothing that a person wrote stands in it, and nobody's name: what it is, where about, how it goes.
 */

export interface Service {
  service_code: string
  service_name: string
  description: string
  metadata: 'false'
  type: 'batch'
  keywords: string
  group: string
}

export interface ServiceRequest {
  service_request_id: string
  status: 'open' | 'closed'
  status_notes: string
  service_name: string
  service_code: string
  description: string
  agency_responsible: string
  service_notice: null
  requested_datetime: string
  updated_datetime: string
  expected_datetime: null
  address: string
  address_id: string
  zipcode: null
  lat: number | null
  long: number | null
  media_url: null
}

/** A refusal in the standard's form: its code is the HTTP status too. */
export interface Fault {
  code: 400 | 403 | 404 | 405 | 429
  description: string
}

const REPAIR = 'repair-'
const SPACE = 'space-'

export const SERVICES: readonly Service[] = [
  ...CATEGORIES.map((category) => service(`${REPAIR}${category}`, CATEGORY_WORDS[category], '公共地方的报修', 'repair')),
  ...KINDS.map((kind) => service(`${SPACE}${kind}`, KIND_WORDS[kind], '闲置空间和它变成了什么', 'space')),
]

function service(service_code: string, service_name: string, description: string, group: string): Service {
  return { service_code, service_name, description, metadata: 'false', type: 'batch', keywords: service_name, group }
}

/** What is done about a space, so that nobody has to move it on. */
const SETTLED = ['opened', 'maintained', 'declined'] as const satisfies readonly State[]

function isSettled(state: State): boolean {
  return (SETTLED as readonly State[]).includes(state)
}

/** Which spaces have this status. */
export function statesOf(status: 'open' | 'closed'): State[] {
  return STATES.filter((state) => isSettled(state) === (status === 'closed'))
}

/** What it is told with: where it is, by name and as far as it may be known. */
export interface Placed {
  address: string
  agency: string
  /** WGS-84. */
  spot: Spot | null
}

export function requestOfReport(
  id: string,
  report: Pick<Report, 'state' | 'open' | 'category' | 'createdAt' | 'updatedAt' | 'estate' | 'building'>,
  placed: Placed,
): ServiceRequest {
  const word = CATEGORY_WORDS[report.category]
  const status_notes = REPORT_STATES[report.state]
  return requestOf(`r-${id}`, report.open, { word, code: `${REPAIR}${report.category}`, status_notes, ...placed, ...report })
}

export function requestOfSpace(
  id: string,
  space: Pick<Space, 'state' | 'kind' | 'createdAt' | 'updatedAt' | 'estate' | 'building'>,
  placed: Placed,
): ServiceRequest {
  const word = KIND_WORDS[space.kind]
  return requestOf(`s-${id}`, !isSettled(space.state), {
    word,
    code: `${SPACE}${space.kind}`,
    status_notes: STATE_WORDS[space.state],
    ...placed,
    ...space,
  })
}

interface Facts extends Placed {
  word: string
  code: string
  status_notes: string
  createdAt: Instant
  updatedAt: Instant
  estate: string
  building: string | null
}

function requestOf(service_request_id: string, isOpen: boolean, facts: Facts): ServiceRequest {
  const { word, code, status_notes, address, agency, spot, createdAt, updatedAt, estate, building } = facts
  return {
    service_request_id,
    status: isOpen ? 'open' : 'closed',
    status_notes,
    service_name: word,
    service_code: code,
    description: `${word}，${address}`,
    agency_responsible: agency,
    service_notice: null,
    requested_datetime: chinaTime(createdAt),
    updated_datetime: chinaTime(updatedAt),
    expected_datetime: null,
    address,
    address_id: building ?? estate,
    zipcode: null,
    lat: spot?.lat ?? null,
    long: spot?.lng ?? null,
    media_url: null,
  }
}

/** W3C date and time with the zone of China: 2026-11-21T16:30:00+08:00. */
function chinaTime(at: Instant): string {
  return `${instant(ms(at) + CHINA_OFFSET).slice(0, 19)}+08:00`
}

/** What was asked for, understood. */
export interface Asked {
  /** Named requests; then nothing else counts, as the standard says. */
  ids: readonly { of: 'repair' | 'space'; id: string }[] | null
  categories: readonly Category[]
  kinds: readonly Kind[]
  /** Null: both. */
  status: 'open' | 'closed' | null
  from: Instant
  to: Instant
  page: number
  pageSize: number
}

/** The standard: 90 days or 1,000 requests, whichever is less. */
const SPAN = 90 * DAY
const MOST = 1_000
const PAGE_SIZE = 50
const LARGEST_PAGE = 100
const MOST_IDS = 100

type Understood = { ok: true; asked: Asked } | { ok: false; fault: Fault }

/** @param query as it stands in the address */
export function understand(query: Readonly<Record<string, string>>, now: Instant): Understood {
  try {
    return { ok: true, asked: askedOf(query, now) }
  } catch (error) {
    if (error instanceof NotUnderstood) return { ok: false, fault: { code: 400, description: error.message } }
    throw error
  }
}

class NotUnderstood extends Error {}

function askedOf(query: Readonly<Record<string, string>>, now: Instant): Asked {
  const { from, to } = spanOf(query.start_date, query.end_date, now)
  const pageSize = numberOf('page_size', query.page_size, PAGE_SIZE, LARGEST_PAGE)
  const page = numberOf('page', query.page, 1, Math.max(1, Math.floor(MOST / pageSize)))
  const codes = listOf(query.service_code)
  const known = new Set(SERVICES.map(({ service_code }) => service_code))
  for (const code of codes) if (!known.has(code)) throw new NotUnderstood(`service_code ${code} is not known`)
  const all = codes.length === 0
  return {
    ids: query.service_request_id ? idsOf(query.service_request_id) : null,
    categories: CATEGORIES.filter((category) => all || codes.includes(`${REPAIR}${category}`)),
    kinds: KINDS.filter((kind) => all || codes.includes(`${SPACE}${kind}`)),
    status: statusOf(query.status),
    from,
    to,
    page,
    pageSize,
  }
}

function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function idsOf(text: string): Asked['ids'] {
  const ids = listOf(text)
  if (ids.length > MOST_IDS) throw new NotUnderstood(`service_request_id takes at most ${MOST_IDS} ids`)
  // An id that cannot be one of ours is answered like one that is not there.
  return ids.flatMap((one) => {
    const [, of, id] = /^([rs])-([A-Za-z0-9._-]{1,64})$/.exec(one) ?? []
    return of && id ? [{ of: of === 'r' ? ('repair' as const) : ('space' as const), id }] : []
  })
}

function statusOf(text: string | undefined): Asked['status'] {
  const wanted = new Set(listOf(text))
  for (const one of wanted) if (one !== 'open' && one !== 'closed') throw new NotUnderstood('status is open or closed')
  if (wanted.size !== 1) return null
  return wanted.has('open') ? 'open' : 'closed'
}

function numberOf(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined || text === '') return usual
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > most) throw new NotUnderstood(`${name} is a number from 1 to ${most}`)
  return number
}

function spanOf(start: string | undefined, end: string | undefined, now: Instant): { from: Instant; to: Instant } {
  const to = end ? timeOf('end_date', end) : start ? Math.min(timeOf('start_date', start) + SPAN, ms(now)) : ms(now)
  const from = start ? timeOf('start_date', start) : to - SPAN
  if (from > to) throw new NotUnderstood('start_date comes after end_date')
  if (to - from > SPAN) throw new NotUnderstood('start_date and end_date may span 90 days at most')
  return { from: instant(from), to: instant(to) }
}

/** W3C date and time; a day alone begins at midnight in China. */
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/

function timeOf(name: string, text: string): number {
  // A plus in an address is a blank.
  const written = text.replace(' ', '+')
  const at = TIME.test(written) ? Date.parse(written.length === 10 ? `${written}T00:00:00+08:00` : written) : Number.NaN
  if (Number.isNaN(at)) throw new NotUnderstood(`${name} is a time such as 2026-11-21T08:00:00Z`)
  return at
}
