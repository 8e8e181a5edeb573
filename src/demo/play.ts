import { audienceOf, receptionOf } from '../cloud/repair/desk'
import { type Scene, sceneOf } from '../cloud/repair/scene'
import type { Personas } from '../cloud/session/personas'
import type { Store } from '../cloud/store/port'
import type { Notice } from '../domain/notice/notice'
import type { Place } from '../domain/place/place'
import { partiesOf } from '../domain/repair/ability'
import { addWorking, workingBetween } from '../domain/repair/clocks'
import { type Command, decide } from '../domain/repair/decide'
import { countingFor } from '../domain/repair/limits'
import { noticesOf, tellingOf } from '../domain/repair/notices'
import { type Effect, NEVER, type Report } from '../domain/repair/report'
import { newReport } from '../domain/repair/submit'
import type { Actor, Hat, Person, Role } from '../domain/shared/actor'
import { DAY, type Instant, instant, MINUTE, ms, SECOND } from '../domain/shared/time'
import type { Album } from './album'
import { BUILDINGS, buildingId, COMMUNITIES, ESTATES, personaId, TENANT } from './estates'
import { homeOf, residentOf } from './homes'
import { fixerOf, phoneOf } from './personas'
import { randomOf } from './random'
import { type Act, type Doing, nextMorning, type Story } from './story'

/** Notices older than this are not delivered: nobody looks that far back in a demonstration. */
export const TOLD_FOR = 3 * DAY

const SYSTEM = { kind: 'system', tenant: TENANT } as const

/** What stands behind every story. Places and staff are in the store already. */
export interface Stage {
  store: Store
  places: ReadonlyMap<string, Place>
  personas: Personas
  seal: (text: string) => string
  album: Album
  now: Instant
}

/** A story once performed: a report that the rules can reach, and what its people were told. */
export interface Played {
  id: string
  report: Report
  notices: { id: string; notice: Notice }[]
  /** Numbers of the residents who took part. */
  residents: number[]
}

export function reportId(key: string): string {
  return `demo-report-${key}`
}

/** Performs a story with a moving clock: each act is a command to the rules, and the timer climbs and closes in between. */
export async function play(stage: Stage, story: Story): Promise<Played> {
  const performance = await Performance.begin(stage, story)
  for (const act of story.acts) await performance.act(act)
  await performance.runTimer(stage.now)
  return performance.played
}

class Performance {
  private readonly notices: Played['notices'] = []
  private readonly residents: Set<number>
  private at: Instant

  private constructor(
    private readonly stage: Stage,
    private readonly story: Story,
    private readonly scene: Scene,
    private readonly reporter: Actor & { kind: 'person' },
    private report: Report,
  ) {
    this.at = report.createdAt
    this.residents = new Set([residentOf(story.estate, story.resident)])
  }

  static async begin(stage: Stage, story: Story): Promise<Performance> {
    const number = residentOf(story.estate, story.resident)
    const home = homeOf(number)
    const building = story.scope === 'home' ? home.building : (story.building ?? null)
    const scene = await sceneOf(
      { store: stage.store, actor: SYSTEM },
      story.estate,
      building === null ? null : buildingId(story.estate, building),
    )
    if (!scene) throw new Error(`Story ${story.key} takes place nowhere`)
    const reporter = story.helper
      ? personOf(stage, story.helper.role, helperOf(story.helper.role, story.estate, home.building))
      : personOf(stage, 'resident', number)
    const now = submittedAt(stage, story, scene)
    const urgency = story.urgency ?? 'ordinary'
    const reception = await receptionOf({ store: stage.store, now, actor: SYSTEM }, scene, urgency)
    const id = reportId(story.key)
    const report = newReport({
      tenant: TENANT,
      estate: scene.estate,
      building: scene.building,
      path: scene.path,
      scope: story.scope,
      category: story.category,
      urgency,
      words: story.words,
      spot: story.spot ?? '',
      room: story.scope === 'home' ? stage.seal(home.room) : null,
      phone: stage.seal(phoneOf(number)),
      photos: (story.photos ?? []).map((name) => stage.album.add(name, reporter.person, id, now)),
      lng: story.scope === 'public' ? (scene.point?.lng ?? null) : null,
      lat: story.scope === 'public' ? (scene.point?.lat ?? null) : null,
      wished: story.wished ? nextMorning(now) : null,
      reporter: reporter.person,
      reporterName: reporter.nickname,
      onBehalfOf: story.helper ? stage.seal(story.helper.onBehalfOf) : null,
      placeName: scene.name,
      wordsPassed: !story.checking,
      settings: scene.settings,
      accountable: reception.accountable,
      now,
    })
    const performance = new Performance(stage, story, scene, reporter, report)
    if (ms(stage.now) - ms(now) <= TOLD_FOR) performance.tell(tellingOf(null, report, reception.audience), now)
    return performance
  }

  get played(): Played {
    return { id: reportId(this.story.key), report: this.report, notices: this.notices, residents: [...this.residents] }
  }

  async act({ by, wait, command }: Act): Promise<void> {
    this.at = addWorking(this.at, wait, countingFor(this.report.urgency, this.scene.settings))
    await this.runTimer(this.at)
    const doer = this.doer(by)
    const made = command({
      at: this.at,
      fixer: (nth) => {
        const fixer = personOf(this.stage, 'fixer', fixerOf(this.story.estate, nth))
        return { id: fixer.person, name: fixer.nickname }
      },
      photos: (names) => names.map((name) => this.stage.album.add(name, doer.person, reportId(this.story.key), this.at)),
      report: reportId,
    })
    const refusal = await this.take(made, doer, this.at)
    if (refusal) throw new Error(`Story ${this.story.key}: ${made.action} was refused as ${refusal}`)
  }

  /** Climbs and closes what fell due, each at its own moment. */
  async runTimer(until: Instant): Promise<void> {
    for (;;) {
      const climbs = this.report.open && this.report.climbAt <= this.report.closeAt
      const due = climbs ? this.report.climbAt : this.report.closeAt
      if (due > until || due === NEVER) return
      if (await this.take({ action: climbs ? 'climb' : 'autoClose' }, SYSTEM, due)) return
    }
  }

  /** @returns why it was refused, or null */
  private async take(command: Command, doer: Actor, now: Instant): Promise<string | null> {
    const before = this.report
    const who = doer.kind === 'person' ? { person: doer.person, name: doer.nickname } : { person: null, name: '系统' }
    const decided = decide(before, command, { now, parties: partiesOf(doer, before), settings: this.scene.settings, ...who })
    if (!decided.ok) return decided.refusal.code
    this.report = decided.value
    if (ms(this.stage.now) - ms(now) > TOLD_FOR) return null
    // A climb is told on the rung that it reached, everything else where the report was.
    const stands = command.action === 'climb' ? this.report : before
    this.tell(tellingOf(before, this.report, await audienceOf({ store: this.stage.store, now, actor: SYSTEM }, stands)), now)
    return null
  }

  private tell(effect: Effect | null, at: Instant): void {
    if (!effect) return
    const id = reportId(this.story.key)
    // Yesterday's have been read, today's wait.
    const readAt = ms(this.stage.now) - ms(at) > DAY ? instant(ms(at) + 2 * 60 * MINUTE) : null
    for (const line of noticesOf(id, TENANT, effect, at)) {
      this.notices.push({ ...line, notice: { ...line.notice, readAt, unread: readAt === null } })
    }
  }

  private doer(by: Doing): Person {
    const index = ESTATES.findIndex(({ id }) => id === this.story.estate)
    if (typeof by === 'object') {
      const number = residentOf(this.story.estate, by.neighbour)
      this.residents.add(number)
      return personOf(this.stage, 'resident', number)
    }
    switch (by) {
      case 'reporter':
        return this.reporter
      case 'desk':
        return personOf(this.stage, 'secretary', index)
      case 'gridWorker':
        return personOf(this.stage, 'gridWorker', index)
      case 'community':
        return personOf(
          this.stage,
          'community',
          COMMUNITIES.findIndex(({ estates }) => estates.some(({ id }) => id === this.story.estate)),
        )
      case 'assignee': {
        const fixers = Array.from({ length: 5 }, (_, nth) => fixerOf(this.story.estate, nth))
        const number = fixers.find((candidate) => personaId('fixer', candidate) === this.report.assignee)
        if (number === undefined) throw new Error(`Story ${this.story.key}: nobody has the job`)
        return personOf(this.stage, 'fixer', number)
      }
      default:
        return by satisfies never
    }
  }
}

/** The actor that the entry would make for this persona. */
function personOf({ personas, places }: Stage, role: Role, number: number): Person {
  const found = personas(role, number)
  if (!found) throw new Error(`There is no ${role} ${number}`)
  const hats = found.record.grants.flatMap(({ role, place: id }): Hat[] => {
    const place = places.get(id)
    if (!place) throw new Error(`There is no place of the tree called ${id}`)
    if (place.level !== 'grid') return [{ role, place: id, level: place.level, path: place.path }]
    const buildings = [...places].filter(([, { grid }]) => grid === id)
    return buildings.map(([building, { path }]) => ({ role, place: building, level: 'building', path, grid: id }))
  })
  return { kind: 'person', tenant: TENANT, person: found.id, nickname: found.record.nickname, hats }
}

function helperOf(role: 'stairHead' | 'gridWorker', estate: string, building: number): number {
  return role === 'gridWorker'
    ? ESTATES.findIndex(({ id }) => id === estate)
    : BUILDINGS.findIndex((candidate) => candidate.estate === estate && candidate.number === building)
}

/** The latest moment that is old enough and leaves the acts the working time they need. */
function submittedAt({ now }: Stage, story: Story, { settings }: Scene): Instant {
  const counting = countingFor(story.urgency ?? 'ordinary', settings)
  const needed = story.acts.reduce((sum, { wait }) => sum + wait, 0)
  // A little off the round hours, as life is.
  const random = randomOf(story.key)
  let at = ms(now) - (story.ago + random() * Math.min(30, story.ago / 10)) * MINUTE - random() * 60 * SECOND
  at = Math.floor(at / SECOND) * SECOND
  while (workingBetween(instant(at), now, counting) < needed) at -= 20 * MINUTE
  return instant(at)
}
