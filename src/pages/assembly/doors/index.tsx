import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Segments } from '@/components/segments/Segments'
import { Skeleton } from '@/components/skeleton/Skeleton'
import type { State as Look } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorsView, PaperDoor } from '@/domain/vote/schema'
import { CHOICE_WORDS } from '@/domain/vote/words'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { useLoaded } from '@/pages/load/useLoaded'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { PaperSheet } from './PaperSheet'

/** The doors of a building: who has not voted is visited, and what they wrote on paper is entered by two. */
export default function DoorsPage() {
  const session = useSession()
  const { id = '', building = '' } = useRouter().params
  const whole = id !== '' && building !== ''
  return (
    <DeskScreen title="录纸质票">
      {!session && <SignInFirst words="收票的楼栋长、网格员和书记请先登录。" />}
      {session && !whole && <Empty title="链接不完整" words="请从表决里点一栋楼打开。" />}
      {session && whole && <Doors key={session.me.person} id={id} building={building} />}
    </DeskScreen>
  )
}

const SHOWS = [
  { value: 'silent', label: '还没投' },
  { value: 'papers', label: '等核对' },
  { value: 'all', label: '全部' },
] as const
type Shown = (typeof SHOWS)[number]['value']

function Doors({ id, building }: { id: string; building: string }) {
  const [{ value, problem }, reload] = useLoaded('vote.doors', { vote: id, building })
  const [shown, setShown] = useState<Shown>('silent')
  const [chosen, setChosen] = useState<PaperDoor | null>(null)
  if (value === null) return problem === null ? <Skeleton /> : <Trouble words={problem} onRetry={() => void reload()} />
  const fitting = value.doors.filter((door) => fits(door, shown))
  return (
    <>
      <Headline>{`${value.building.name} · ${value.title}`}</Headline>
      <Note>纸质票要两个人录：一位先录，另一位照着票再录一遍，一样才算。自己家的票请别人录。这里看不到大家投了什么。</Note>
      {!value.taking && <Banner title="现在不能录票" words="还没到投票的日子，或者已经截止。" />}
      <Segments label="看哪些" options={countsOf(value)} value={shown} onChoose={setShown} />
      {fitting.length === 0 ? (
        <Empty scene="tea" title="这里没有" words={shown === 'papers' ? '没有等核对的纸质票。' : '都投过了。'} />
      ) : (
        <Card kind="rows">
          {fitting.map((door) => (
            <Row
              key={door.part}
              icon="home"
              title={door.door}
              state={lookOf(door)}
              note={noteOf(door)}
              onPress={value.taking && mayTake(door) ? () => setChosen(door) : undefined}
            />
          ))}
        </Card>
      )}
      {chosen && <PaperSheet vote={id} door={chosen} onClose={() => setChosen(null)} onMoved={() => void reload()} />}
    </>
  )
}

function fits({ cast, paper }: PaperDoor, shown: Shown): boolean {
  return shown === 'all' || (shown === 'silent' ? !cast && paper === 'none' : paper !== 'none')
}

function countsOf({ doors }: DoorsView) {
  return SHOWS.map((show) => ({ ...show, count: doors.filter((door) => fits(door, show.value)).length }))
}

function mayTake({ cast, own, hasOwner, paper, byMe }: PaperDoor): boolean {
  return !cast && !own && hasOwner && !(paper === 'waiting' && byMe)
}

function lookOf({ cast, paper }: PaperDoor): Look {
  if (cast) return { word: '投过了', tone: 'done' }
  if (paper === 'waiting') return { word: '等另一位核对', tone: 'late' }
  return paper === 'differs' ? { word: '两次录得不一样', tone: 'danger' } : { word: '还没投', tone: 'plain' }
}

function noteOf({ own, hasOwner, byMe, paper, readings }: PaperDoor): string {
  if (!hasOwner) return '名册上没有业主'
  if (own) return '自己家，请别人录'
  if (readings) return `一次录的${CHOICE_WORDS[readings[0]]}，一次录的${CHOICE_WORDS[readings[1]]}`
  return paper === 'waiting' && byMe ? '您录的，请别人核对' : ''
}
