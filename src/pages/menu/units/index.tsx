import Taro from '@tarojs/taro'
import { type Session, useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Note } from '@/components/text/Text'
import { menuPermissions } from '@/domain/menu/ability'
import type { UnitView } from '@/domain/menu/schema'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { usePages } from '@/pages/load/usePages'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { Actions } from '../card/Actions'
import { foundPage, ORDERS, unitPage } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

/** Units that one speaks for, and how much of what they promised was given; in the order in which they came, nobody is ranked. */
export default function UnitsPage() {
  const session = useSession()
  return (
    <DeskScreen title="共建单位">
      {session ? <Units key={session.me.person} session={session} /> : <SignInFirst words="共建单位的联络员和社区请先登录。" />}
    </DeskScreen>
  )
}

function Units({ session: { me } }: { session: Session }) {
  const may = mayAnywhere(me, menuPermissions['menu.units'])
  const list = usePages('menu.units', may ? {} : null)
  if (!may) return <Empty title="这里是共建单位和社区用的" words="单位想来小区办活动，请找社区登记联络员。" />
  return (
    <>
      <Actions>
        <Button label="收到的点单" kind="main" icon="ticket" onPress={() => go(ORDERS)} />
        <Button label="登记一个单位" icon="add" onPress={() => go(foundPage())} />
      </Actions>
      <Note>答应了几次、办成了几次，只记数，不排名。</Note>
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(unit: UnitView) => (
          <Row
            icon="briefcase"
            title={unit.name}
            note={`${unit.place.name} · 菜单上 ${unit.offers} 样 · ${keptWords(unit)}`}
            onPress={() => go(unitPage(unit.id))}
          />
        )}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{
          title: '还没有登记单位',
          words: '登记一个单位，就能写它的菜单。',
          action: { label: '登记一个单位', onPress: () => go(foundPage()) },
        }}
      />
    </>
  )
}

/** 答应 3 次，办成 2 次 */
function keptWords({ kept }: UnitView): string {
  return `答应 ${kept.promised} 次，办成 ${kept.delivered} 次`
}
