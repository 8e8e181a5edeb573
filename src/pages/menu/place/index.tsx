import Taro, { useRouter } from '@tarojs/taro'
import { type Session, useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { menuPermissions } from '@/domain/menu/ability'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { MENU } from '../routes'
import { OrderForm } from './OrderForm'

/** Ordering one offer for an estate. */
export default function PlacePage() {
  const session = useSession()
  const offer = useRouter().params.offer ?? ''
  if (!session) {
    return (
      <Screen title="点单">
        <SignInFirst words="点单的书记和社区请先登录。" />
      </Screen>
    )
  }
  if (offer === '') {
    return (
      <Screen title="点单">
        <Empty title="链接不完整" words="请从活动菜单里选一样。" />
      </Screen>
    )
  }
  return <Place key={session.me.person} session={session} offer={offer} />
}

function Place({ session: { me }, offer: id }: { session: Session; offer: string }) {
  const may = mayAnywhere(me, menuPermissions['menu.estates'])
  const [offer, reloadOffer] = useLoaded('menu.offer', may ? { offer: id } : null)
  const [estates, reloadEstates] = useLoaded('menu.estates', may ? { offer: id } : null)
  if (offer.value !== null && estates.value !== null && estates.value.items.length > 0)
    return <OrderForm offer={offer.value} me={me.person} estates={estates.value.items} />
  const problem = offer.problem ?? estates.problem
  const toMenu = { label: '看菜单', onPress: () => void Taro.redirectTo({ url: MENU }) }
  return (
    <Screen title="点单">
      {!may && <Empty title="点单由书记和社区来做" words="想让小区办这一样，跟书记说一声。" action={toMenu} />}
      {may && problem !== null && <Trouble words={problem} onRetry={() => void Promise.all([reloadOffer(), reloadEstates()])} />}
      {may && problem === null && estates.value === null && <Skeleton form="detail" />}
      {may && problem === null && estates.value?.items.length === 0 && (
        <Empty title="这一样不到您的小区来" words="它服务别的地方，看看别的活动。" action={toMenu} />
      )}
    </Screen>
  )
}
