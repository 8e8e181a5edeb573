import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '../load/useLoaded'
import { BulletinRow } from './card/BulletinRow'
import { BULLETINS, bulletinPage, bulletinsOf } from './routes'

interface BulletinBoardProps {
  /** Those of this estate and around it; null: those for me, or what is open to everybody. */
  estate: string | null
  /** How many; the rest is one tap away. */
  shown?: number
}

/** 小区公告栏: the newest few, those that are pinned first, with a dot at what was not read. For the first page and 邻里. */
export function BulletinBoard({ estate, shown = 3 }: BulletinBoardProps) {
  const session = useSession()
  // Who signs in meanwhile is shown theirs.
  const [{ state, value }, reload] = useLoaded('bulletin.around', { estate })
  const current = (value?.items ?? []).filter((card) => card.state === 'published')
  const unread = current.filter((card) => card.unread).length
  const all = (
    <Button
      label="看全部"
      spoken="看全部公告"
      kind="quiet"
      inline
      onPress={() => void Taro.navigateTo({ url: estate === null ? BULLETINS : bulletinsOf(estate) })}
    />
  )
  return (
    <Section title="公告栏" {...(session && unread > 0 && { note: `${unread} 条没看` })} trailing={current.length > 0 ? all : undefined}>
      {value === null && state === 'loading' && <Skeleton rows={shown} />}
      {value === null && state === 'failed' && <Trouble onRetry={() => void reload()} small />}
      {value !== null && current.length === 0 && <Note>最近没有公告。停水停电、活动报名会贴在这里。</Note>}
      {current.length > 0 && (
        <Card kind="rows">
          {current.slice(0, shown).map((card) => (
            <BulletinRow key={card.id} card={card} short onPress={() => void Taro.navigateTo({ url: bulletinPage(card.id) })} />
          ))}
        </Card>
      )}
    </Section>
  )
}
