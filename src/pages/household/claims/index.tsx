import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Segments } from '@/components/segments/Segments'
import { CONFIRMERS, REGISTRARS } from '@/domain/household/ability'
import type { ClaimBucket } from '@/domain/household/contract'
import type { Role } from '@/domain/shared/actor'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { usePages } from '@/pages/load/usePages'
import { useWide } from '@/platform/appearance/useWide'
import { CLAIMS, CODES, OWNERS } from '../routes'
import { StaffOnly } from '../StaffOnly'
import { ClaimCard } from './ClaimCard'
import { ClaimPane } from './ClaimPane'
import { ClaimRow } from './ClaimRow'
import styles from './claims.module.scss'
import { useDecisions } from './useDecisions'

const goTo = (url: string) => void Taro.navigateTo({ url })

const EMPTY: Record<ClaimBucket, { title: string; words: string; scene?: 'tea' }> = {
  waiting: { scene: 'tea', title: '都核对完了', words: '有新邻居登记，这里会出现。' },
  late: { scene: 'tea', title: '没有等太久的', words: '每一位都有人理了。' },
  confirmed: { title: '还没有确认过的', words: '确认以后发现不对，在这里可以作废。' },
  refused: { title: '没有不通过的', words: '不通过的登记和原因都留在这里。' },
}

/** 核对住户: who says to live at the places that one looks after. */
export default function ClaimsPage() {
  return <StaffOnly title="核对住户" roles={CONFIRMERS} words="这里是工作人员核对住户的地方" route={CLAIMS} page={() => <Claims />} />
}

function Claims() {
  const isRegistrar = useSession()?.me.hats.some(({ role }) => (REGISTRARS as readonly Role[]).includes(role)) ?? false
  const wide = useWide()
  const [bucket, setBucket] = useState<ClaimBucket>('waiting')
  // The workbench opens the page at one claim.
  const [chosen, setChosen] = useState<string | null>(useRouter().params.claim ?? null)
  const pages = usePages('household.claims', { bucket })
  const decisions = useDecisions(pages.reload)
  const counts = pages.latest?.counts
  const selected = pages.items.find(({ id }) => id === chosen) ?? pages.items[0] ?? null

  const list = (
    <>
      <Segments
        label="看哪些"
        options={[
          { value: 'waiting', label: '等确认', ...(counts && { count: counts.waiting }) },
          { value: 'late', label: '超过 7 天', ...(counts && { count: counts.late }) },
          { value: 'confirmed', label: '已确认' },
          { value: 'refused', label: '没通过' },
        ]}
        value={bucket}
        onChoose={(next) => {
          setBucket(next)
          setChosen(null)
        }}
      />
      {decisions.notice}
      <Feed
        state={pages.state}
        items={pages.items}
        keyOf={({ id }) => id}
        renderItem={(claim) =>
          wide ? (
            <ClaimRow claim={claim} selected={claim.id === selected?.id} onPress={() => setChosen(claim.id)} />
          ) : (
            <ClaimCard claim={claim} decisions={decisions} />
          )
        }
        form={wide ? 'rows' : 'cards'}
        onRefresh={pages.reload}
        onMore={pages.onMore}
        more={pages.more}
        {...(pages.problem !== null && { failure: pages.problem })}
        empty={EMPTY[bucket]}
      />
      <View className={styles.ways}>
        <Button label="打印入户码" icon="door" onPress={() => goTo(CODES)} />
        {isRegistrar && <Button label="业主名册" icon="neighbours" onPress={() => goTo(OWNERS)} />}
      </View>
    </>
  )
  return (
    <DeskScreen title="核对住户">
      <Panes
        list={list}
        matter={
          selected ? <ClaimPane key={selected.id} claim={selected} decisions={decisions} /> : <Empty scene="tea" title="选一位看看" />
        }
      />
      {decisions.sheets}
    </DeskScreen>
  )
}
