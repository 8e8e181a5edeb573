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
import { OfferForm } from './OfferForm'

/** Writing an offer of the unit that the address names, or rewriting one. */
export default function WritePage() {
  const session = useSession()
  if (session) return <Write key={session.me.person} session={session} />
  return (
    <DeskScreen title="写菜单">
      <SignInFirst words="共建单位的联络员和社区请先登录。" />
    </DeskScreen>
  )
}

function Write({ session: { me } }: { session: Session }) {
  const { unit: unitId = '', id = null } = useRouter().params
  const may = mayAnywhere(me, menuPermissions['menu.units'])
  const [unit, reloadUnit] = useLoaded('menu.unit', may ? { unit: unitId } : null)
  const [offer, reloadOffer] = useLoaded('menu.offer', may && id !== null ? { offer: id } : null)
  const ready = unit.value !== null && (id === null || offer.value !== null)
  if (ready && unit.value?.mine) return <OfferForm unit={unit.value} before={offer.value} />
  const problem = unit.problem ?? offer.problem
  return (
    <DeskScreen title="写菜单">
      {!may && <Empty title="菜单由共建单位和社区来写" words="单位想来小区办活动，请找社区登记。" />}
      {may && problem !== null && <Trouble words={problem} onRetry={() => void Promise.all([reloadUnit(), reloadOffer()])} />}
      {may && problem === null && !ready && <Skeleton form="detail" />}
      {may && ready && <Empty title="这份菜单不由您来写" words="请找这个单位的联络员或者社区。" />}
    </DeskScreen>
  )
}
