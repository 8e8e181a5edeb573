import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { eventPermissions } from '@/domain/event/ability'
import { ORGANISING_ROLES } from '@/domain/event/event'
import type { Me } from '@/domain/session/contract'
import type { Role } from '@/domain/shared/actor'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { MY_EVENTS } from '@/pages/organise/routes'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { ComposeForm, type ComposeFormProps } from './ComposeForm'
import { STEPS } from './content'
import { draftOf, emptyDraft } from './draft'

/** Putting up an event, or changing the one that the address names. */
export default function ComposePage() {
  const session = useSession()
  const { id = null, step: named } = useRouter().params
  const may = session !== null && mayAnywhere(session.me, eventPermissions['event.places'])
  const [places, reloadPlaces] = useLoaded('event.places', may ? {} : null)
  const [days, reloadDays] = useLoaded('event.holidays', may ? {} : null)
  const [before, reloadBefore] = useLoaded('event.get', may && id !== null ? { event: id } : null)
  const title = id === null ? '办一个活动' : '修改活动'

  if (session && places.value && days.value && (id === null || before.value)) {
    const mayWrite = places.value.items.length > 0 && (before.value === null || before.value.actions.includes('edit'))
    const given = {
      title,
      places: places.value.items,
      holidays: days.value.days,
      known: days.value.known,
      organiserName: signatureOf(session.me),
    }
    const step = STEPS.find((each) => each === named) ?? 'what'
    if (mayWrite)
      return (
        <Form
          key={`${id ?? session.me.person} ${before.value?.version ?? 0}`}
          me={session.me.person}
          {...given}
          before={before.value}
          step={step}
        />
      )
  }
  const problem = places.problem ?? days.problem ?? before.problem
  const waiting = places.value === null || days.value === null || (id !== null && before.value === null)
  return (
    <DeskScreen title={title}>
      {!session && <SignInFirst words="办活动的人请先登录。" />}
      {session && !may && <Empty title="活动由社区和活动组织者来办" words="想办一个活动，请和小区书记、社区的工作人员说。" />}
      {may && problem !== null && (
        <Trouble words={problem} onRetry={() => void Promise.all([reloadPlaces(), reloadDays(), reloadBefore()])} />
      )}
      {may && problem === null && waiting && <Skeleton form="detail" />}
      {may && problem === null && !waiting && (
        <Empty
          title="这个活动现在不能改"
          words="已经结束或取消的活动不能再改，可以另办一个。"
          action={{ label: '我办的活动', onPress: () => void Taro.redirectTo({ url: MY_EVENTS }) }}
        />
      )}
    </DeskScreen>
  )
}

/** A draft of a change belongs to the state that it changes: after somebody else’s it begins anew. */
function Form({
  me,
  before,
  ...given
}: { me: string } & Pick<ComposeFormProps, 'before' | 'places' | 'holidays' | 'known' | 'title' | 'organiserName' | 'step'>) {
  const place = given.places[0]?.id ?? null
  const start = useMemo(() => {
    const now = new Date().toISOString()
    return before === null ? emptyDraft(now, place) : draftOf(before, now)
  }, [before, place])
  const draftKey = before === null ? `event.${me}` : `event.${before.id}.${before.version}`
  return <ComposeForm {...given} draftKey={draftKey} start={start} before={before} />
}

/** The place of the hat, and the name; the door decides by the same. */
function signatureOf({ hats, nickname }: Me): string {
  const hat = hats.find(({ role }) => (ORGANISING_ROLES as readonly Role[]).includes(role))
  return [hat?.placeName, nickname].filter(Boolean).join(' ')
}
