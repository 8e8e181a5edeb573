import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import { centrePermissions } from '@/domain/centre/ability'
import { useLoaded } from '@/pages/load/useLoaded'
import { usePages } from '@/pages/load/usePages'
import { SIGN_IN } from '@/pages/session/routes'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { editCentrePage, newCentrePage } from '../routes'
import { mayAnywhere } from '../../desk/staff'
import { CentreForm } from './CentreForm'
import { EMPTY_CONTENT } from './content'

/** 邻里中心 for those who keep them: the list, or one to be changed, or a new one. */
export default function CentreDesk() {
  const session = useSession()
  const { id, community } = useRouter().params
  if (!session) return <Refused title="请先登录" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
  if (!mayAnywhere(session.me, centrePermissions['centre.communities'])) return <Refused title="这一页由社区来管" />
  if (id) return <Existing id={id} />
  if (community) return <Fresh community={community} />
  return <List />
}

function Refused(empty: { title: string; action?: { label: string; onPress: () => void } }) {
  return (
    <DeskScreen title="邻里中心">
      <Empty {...empty} />
    </DeskScreen>
  )
}

function Existing({ id }: { id: string }) {
  const [{ value, state, problem }, reload] = useLoaded('centre.get', { centre: id })
  if (value?.editable) {
    const { id: _, community, version, editable: _editable, ...content } = value
    return <CentreForm centre={id} community={community} version={version} content={content} onStale={reload} />
  }
  return (
    <DeskScreen title="邻里中心">
      {value && <Empty title="这个邻里中心不由您来管" />}
      {!value && state === 'loading' && <Skeleton form="detail" />}
      {!value && state === 'failed' && <Trouble words={problem} onRetry={() => void reload()} />}
    </DeskScreen>
  )
}

function Fresh({ community }: { community: string }) {
  const [{ value }, reload] = useLoaded('centre.communities', {})
  const found = value?.items.find(({ id }) => id === community)
  if (found) return <CentreForm centre={null} community={found} version={0} content={EMPTY_CONTENT} onStale={reload} />
  return <DeskScreen title="邻里中心">{value ? <Empty title="这个社区不由您来管" /> : <Skeleton form="detail" />}</DeskScreen>
}

function List() {
  const [loaded, reload] = useLoaded('centre.communities', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const items = loaded.value?.items ?? []
  const community = items.find(({ id }) => id === chosen) ?? items[0] ?? null
  return (
    <DeskScreen title="邻里中心">
      {loaded.value === null && loaded.state === 'loading' && <Skeleton />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value && community === null && <Empty title="您管的地方还没有社区" words="先在“场所”里导入。" />}
      {community && (
        <>
          <Card kind="rows">
            <Row title={community.name} note="社区" icon="landmark" {...(items.length > 1 && { trailing: '换社区', onPress: () => setChoosing(true) })} />
          </Card>
          <Centres key={community.id} community={community.id} />
        </>
      )}
      <SelectSheet
        open={choosing}
        title="选社区"
        options={items.map(({ id, name }) => ({ value: id, label: name }))}
        value={community?.id}
        onChoose={(id) => {
          setChosen(id)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </DeskScreen>
  )
}

function Centres({ community }: { community: string }) {
  const pages = usePages('centre.list', { community, estate: null })
  return (
    <Section title="邻里中心">
      <Feed
        state={pages.state}
        items={pages.items}
        keyOf={({ id }) => id}
        renderItem={({ id, name, address, floors }) => (
          <Row title={name} note={`${floors} 层 · ${address}`} icon="landmark" onPress={() => void Taro.navigateTo({ url: editCentrePage(id) })} />
        )}
        onRefresh={pages.reload}
        onMore={pages.onMore}
        more={pages.more}
        {...(pages.problem !== null && { failure: pages.problem })}
        empty={{ title: '还没有登记邻里中心', words: '登记以后，居民能一层一层地看到哪里开着。' }}
      />
      <Button label="登记一个邻里中心" icon="add" onPress={() => void Taro.navigateTo({ url: newCentrePage(community) })} />
    </Section>
  )
}
