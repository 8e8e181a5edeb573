import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Panes } from '@/components/panes/Panes'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { placePermissions } from '@/domain/place/ability'
import type { TreeNode } from '@/domain/place/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { SIGN_IN } from '@/pages/session/routes'
import { useWide } from '@/platform/appearance/useWide'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { mayAnywhere } from '../../desk/staff'
import { Importing } from './Importing'
import styles from './places.module.scss'
import { useImport } from './useImport'
import { countsOf, LEVEL_WORDS } from './words'

/** 场所: the tree to walk through, and for the admin its import. */
export default function PlacesPage() {
  const session = useSession()
  if (!session) return <Refused title="请先登录" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
  if (!mayAnywhere(session.me, placePermissions['place.browse'])) return <Refused title="这一页给工作人员看" />
  return <Places key={session.me.person} imports={mayAnywhere(session.me, placePermissions['place.importState'])} />
}

function Refused(empty: { title: string; action?: { label: string; onPress: () => void } }) {
  return (
    <DeskScreen title="场所">
      <Empty {...empty} />
    </DeskScreen>
  )
}

type Browsed = ReturnType<typeof useLoaded<'place.browse'>>

function Places({ imports }: { imports: boolean }) {
  const [place, setPlace] = useState<string | null>(null)
  const wide = useWide()
  const browsed = useLoaded('place.browse', { place })
  const tree = <Tree browsed={browsed} onOpen={setPlace} />
  const admin = imports && <Admin browsed={browsed} />
  return (
    <DeskScreen title="场所">
      {imports && wide ? (
        <Panes list={tree} matter={admin} />
      ) : (
        <>
          {admin}
          {tree}
        </>
      )}
    </DeskScreen>
  )
}

function Admin({ browsed: [loaded, reload] }: { browsed: Browsed }) {
  const work = useImport(() => void reload())
  const isEmpty =
    loaded.value !== null && (loaded.value.here === null || loaded.value.here.below.length === 0) && loaded.value.trail.length === 0
  return <Importing work={work} isEmpty={isEmpty} />
}

function Tree({ browsed: [loaded, reload], onOpen }: { browsed: Browsed; onOpen: (place: string | null) => void }) {
  const { value } = loaded
  if (!value) return loaded.state === 'failed' ? <Trouble words={loaded.problem} onRetry={() => void reload()} /> : <Skeleton />
  const { here, trail, children } = value
  if (!here) return <Empty title="这个区还没有场所" words="先用工作簿导入街道、社区和小区。" />
  return (
    <Section title={here.name} note={countsOf(here) || LEVEL_WORDS[here.level]}>
      {trail.length > 0 && (
        <View className={styles.trail}>
          {trail.map(({ id, name }) => (
            <Button key={id} label={name} kind="quiet" inline icon="back" onPress={() => onOpen(id)} />
          ))}
        </View>
      )}
      {children.length === 0 ? (
        <Empty title={here.level === 'building' ? '到楼栋为止' : '下面还没有'} words={countsOf(here)} />
      ) : (
        <Card kind="rows">
          {children.map((child) => (
            <Row key={child.id} {...rowOf(child)} onPress={() => onOpen(child.id)} />
          ))}
        </Card>
      )}
    </Section>
  )
}

function rowOf(node: TreeNode) {
  const counts = countsOf(node)
  return { title: node.name, note: counts === '' ? LEVEL_WORDS[node.level] : `${LEVEL_WORDS[node.level]} · ${counts}` }
}
