import { useRouter } from '@tarojs/taro'
import { type Session, useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { menuPermissions } from '@/domain/menu/ability'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { UnitForm } from './UnitForm'

/** Setting a unit up, or changing the one that the address names. */
export default function FoundPage() {
  const session = useSession()
  if (session) return <Found key={session.me.person} session={session} />
  return (
    <DeskScreen title="登记单位">
      <SignInFirst words="共建单位的联络员和社区请先登录。" />
    </DeskScreen>
  )
}

function Found({ session: { me } }: { session: Session }) {
  const id = useRouter().params.id ?? null
  const may = mayAnywhere(me, menuPermissions['menu.units'])
  const [places, reloadPlaces] = useLoaded('menu.places', may ? {} : null)
  const [unit, reloadUnit] = useLoaded('menu.unit', may && id !== null ? { unit: id } : null)
  const [partners, reloadPartners] = useLoaded('menu.liaisons', may && id !== null && unit.value?.mine ? { unit: id } : null)
  const ready = places.value !== null && (id === null || (unit.value !== null && (!unit.value.mine || partners.value !== null)))
  if (ready && (id === null || unit.value?.mine))
    return <UnitForm me={me.person} before={unit.value} places={places.value?.items ?? []} partners={partners.value?.items ?? []} />
  const problem = places.problem ?? unit.problem ?? partners.problem
  return (
    <DeskScreen title="登记单位">
      {!may && <Empty title="单位由联络员和社区来登记" words="单位想来小区办活动，请找社区。" />}
      {may && problem !== null && (
        <Trouble words={problem} onRetry={() => void Promise.all([reloadPlaces(), reloadUnit(), reloadPartners()])} />
      )}
      {may && problem === null && !ready && <Skeleton form="detail" />}
      {may && ready && <Empty title="这个单位不由您来改" words="请找它的联络员或者社区。" />}
    </DeskScreen>
  )
}
