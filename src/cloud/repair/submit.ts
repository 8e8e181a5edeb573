import { mayReportAt } from '../../domain/repair/ability'
import type { repairContract } from '../../domain/repair/contract'
import { newReport } from '../../domain/repair/submit'
import { matterOf } from '../../domain/repair/view'
import { accept, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { claimPhotos } from '../file/claim'
import { reports } from './collections'
import { receptionOf } from './desk'
import { opensAt } from './hours'
import { showingFor } from './present'
import { sceneOf } from './scene'
import { settleReport, withTelling } from './tell'
import { checkWords } from './words'

/** Report a trouble: check the place and the right to report there, moderate, store, tell the desk. */
export const submit: Handler<(typeof repairContract)['repair.submit']> = async (context, input) => {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const scene = await sceneOf(context, input.estate, input.building)
  if (!scene) return refuse('notFound', '没有找到这个楼栋', { building: '没有找到这个楼栋，请重新选' })
  const right = mayReportAt(actor, scene.path)
  if (right === null) return refuse('elsewhere', '只能为自己住的小区报修')
  if (input.onBehalfOf !== null && right !== 'asHelper') return refuse('forbidden', '代人报修请由楼栋长或网格员来填')
  const words = await checkWords(context, [input.words, input.spot], 'report')
  if (!words.ok) return words

  const { secrets } = context.services
  const seal = (text: string | null) => (text === null ? null : secrets.seal(text))
  const reception = await receptionOf(context, scene, input.urgency)
  const id = context.newId()

  const outcome = await context.once(async (tx) => {
    const claimed = await claimPhotos(tx, input.photos, actor, id)
    if (!claimed.ok) return claimed
    const fresh = newReport({
      tenant: actor.tenant,
      estate: scene.estate,
      building: scene.building,
      path: scene.path,
      scope: input.scope,
      category: input.category,
      urgency: input.urgency,
      words: input.words,
      spot: input.spot,
      room: seal(input.room),
      phone: seal(input.phone),
      photos: input.photos,
      lng: input.point?.lng ?? null,
      lat: input.point?.lat ?? null,
      wished: input.wished,
      reporter: actor.person,
      reporterName: actor.nickname,
      onBehalfOf: seal(input.onBehalfOf),
      placeName: scene.name,
      wordsPassed: words.value,
      settings: scene.settings,
      accountable: reception.accountable,
      now,
    })
    const report = withTelling(null, fresh, reception.audience)
    await tx.insert(reports, id, report)
    const view = matterOf(id, report, null, showingFor(context, report, scene.name))
    if (!view) throw new Error('A reporter may always read the own report')
    return accept({
      report: view,
      reception: {
        onDuty: [...reception.onDuty],
        cover: reception.cover,
        opensAt: opensAt(now, scene.settings.hours),
        phones: [...scene.settings.phones],
      },
    })
  })
  if (outcome.ok) await settleReport(context, outcome.value.report.id)
  return outcome
}
