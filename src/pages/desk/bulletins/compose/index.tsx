import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { BulletinView } from '@/domain/bulletin/schema'
import { bulletinPermissions } from '@/domain/bulletin/ability'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { DeskScreen } from '../../home/DeskScreen'
import { BULLETIN_DESK } from '../../routes'
import { mayAnywhere } from '../../staff'
import { ComposeForm } from './ComposeForm'
import { draftOf, EMPTY } from './draft'

/** Writing a bulletin, or correcting the one that the address names. */
export default function ComposePage() {
  const session = useSession()
  const id = useRouter().params.id ?? null
  const may = session !== null && mayAnywhere(session.me, bulletinPermissions['bulletin.places'])
  const [places, reloadPlaces] = useLoaded('bulletin.places', may ? {} : null)
  const [before, reloadBefore] = useLoaded('bulletin.get', may && id !== null ? { bulletin: id } : null)
  const title = id === null ? '写公告' : '修改公告'

  const waiting = places.value === null || (id !== null && before.value === null)
  if (session && !waiting && places.value !== null) {
    const mayWrite = places.value.items.length > 0 && (before.value === null || before.value.actions.includes('edit'))
    if (mayWrite)
      return <Form key={id ?? session.me.person} me={session.me.person} before={before.value} places={places.value.items} title={title} />
  }
  const problem = places.problem ?? before.problem
  if (session && !may) {
    return (
      <DeskScreen title={title}>
        <Empty title="公告由工作人员来发" words="小区里有什么要告诉大家，请和楼栋长、书记说。" />
      </DeskScreen>
    )
  }
  return (
    <DeskScreen title={title}>
      {!session && <SignInFirst words="发公告的工作人员请先登录。" />}
      {session && problem !== null && <Trouble words={problem} onRetry={() => void Promise.all([reloadPlaces(), reloadBefore()])} />}
      {session && problem === null && waiting && <Skeleton form="detail" />}
      {session && problem === null && !waiting && (
        <Empty
          title="这条公告现在不能改"
          words="已经结束或撤回的公告不能再改，可以另写一条。"
          action={{ label: '公告列表', onPress: () => void Taro.redirectTo({ url: BULLETIN_DESK }) }}
        />
      )}
    </DeskScreen>
  )
}

function Form({
  me,
  before,
  places,
  title,
}: {
  me: string
  before: BulletinView | null
  places: Parameters<typeof ComposeForm>[0]['places']
  title: string
}) {
  const start = before === null ? { ...EMPTY, place: places[0]?.id ?? null } : draftOf(before)
  // A correction belongs to the state that it corrects: after somebody else's it begins anew.
  const draftKey = before === null ? `bulletin.${me}` : `bulletin.${before.id}.${before.correctedAt ?? before.state}`
  return <ComposeForm draftKey={draftKey} start={start} before={before} places={places} title={title} />
}
