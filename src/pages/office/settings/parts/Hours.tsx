import { Field } from '@/components/field/Field'
import { Choice } from '@/components/choice/Choice'
import { Note } from '@/components/text/Text'
import { WeekField } from '../../week/WeekField'
import type { Editing } from '../useSettings'

const RUNGS = [
  { value: 'estate', label: '小区先接', note: '书记和物业先看到，再安排' },
  { value: 'building', label: '楼栋长先接', note: '楼栋长先看到，超时升到小区' },
] as const

/** When the desk is open, and who sees a report first. */
export function Hours({ editing: { settings, change } }: { editing: Editing }) {
  return (
    <>
      <Note>办理时限只在上班时间里走；有人危险时，白天黑夜都算。</Note>
      <WeekField hours={settings.hours} onChange={(hours) => change({ hours: hours as typeof settings.hours })} />
      <Field label="报修先到谁那里">
        <Choice label="报修先到谁那里" form="list" options={RUNGS} value={settings.firstRung} onChoose={(firstRung) => change({ firstRung })} />
      </Field>
    </>
  )
}
