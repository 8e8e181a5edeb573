import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import { KIND_WORDS } from '@/domain/space/labels'
import { KINDS, type Kind } from '@/domain/space/space'
import type { State } from '@/domain/space/states'
import { usualEstate } from '@/pages/around/whose'
import { usePages } from '@/pages/load/usePages'
import { Chips } from '@/pages/menu/card/Chips'
import { OneClaim } from '../card/OneClaim'
import { SpaceSlip } from '../card/SpaceSlip'
import { spacePage, suggestPage } from '../routes'

type Where = 'estate' | 'all' | 'mine'
type Stage = 'open' | 'work' | 'done'

/** States as a reader thinks of them. */
const STATES_OF: Record<Stage, readonly State[]> = {
  open: ['suggested', 'surveyed', 'deliberating'],
  work: ['planned', 'renovating'],
  done: ['opened', 'maintained'],
}
const STAGES = [
  { value: 'open' as const, label: '还在议' },
  { value: 'work' as const, label: '定了在改' },
  { value: 'done' as const, label: '改好了' },
]
const KIND_CHIPS = KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))
const go = (url: string) => void Taro.navigateTo({ url })

/** Spaces as a list, for who cannot or need not use the map. */
export default function SpacesPage() {
  const { params } = useRouter()
  const me = useSession()?.me ?? null
  const estate = params.estate ?? (me && usualEstate(me))
  const [where, setWhere] = useState<Where>(estate === null ? 'all' : 'estate')
  const [kinds, setKinds] = useState<Kind[]>([])
  const [stage, setStage] = useState<Stage | null>(null)
  const now = new Date().toISOString()
  const asked = { estate: where === 'estate' ? estate : null, kinds, states: stage === null ? [] : [...STATES_OF[stage]] }
  const all = usePages('space.list', where === 'mine' ? null : asked)
  const mine = usePages('space.mine', where === 'mine' ? {} : null)
  const list = where === 'mine' ? mine : all
  const suggest = () => go(suggestPage(estate ?? undefined))
  const places = [
    ...(estate === null ? [] : [{ value: 'estate' as const, label: '本小区' }]),
    { value: 'all' as const, label: '全部' },
    ...(me === null ? [] : [{ value: 'mine' as const, label: '我提的' }]),
  ]
  return (
    <Screen title="闲置空间" wide footer={<Button label="提一个地方" kind="main" icon="add" onPress={suggest} />}>
      <Note>荒着的坡、空着的架空层、旧柴火间，改成什么好？一起看，一起议，一起管。</Note>
      {places.length > 1 && <Segments label="哪里的" options={places} value={where} onChoose={setWhere} />}
      {where !== 'mine' && (
        <>
          <Chips
            label="走到哪一步"
            single
            options={STAGES}
            chosen={stage === null ? [] : [stage]}
            onChange={([chosen]) => setStage(chosen ?? null)}
          />
          <Chips label="哪一类" options={KIND_CHIPS} chosen={kinds} onChange={setKinds} />
        </>
      )}
      {where === 'mine' && <MyClaims />}
      <Feed
        form="cards"
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => <SpaceSlip card={card} now={now} onPress={() => go(spacePage(card.id))} />}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={
          kinds.length > 0 || stage !== null
            ? { title: '没有这样的地方', words: '换一类，或者点掉选中的再看看。' }
            : {
                title: '还没有人提过',
                words: '哪里荒着、乱着，拍张照提出来，大家一起想办法。',
                action: { label: '提一个地方', onPress: suggest },
              }
        }
      />
    </Screen>
  )
}

/** What I have claimed in the name of a unit or a team; whoever claimed nothing sees nothing of it. */
function MyClaims() {
  const list = usePages('adoption.mine', {})
  if (list.items.length === 0) return null
  return (
    <Section title="我们认领的" note={`${list.items.length}${list.more ? '+' : ''} 份`}>
      {list.items.map((claim) => (
        <OneClaim key={claim.id} claim={claim} titled onMoved={() => void list.reload()} />
      ))}
      {list.more && <Button label="看更早的" kind="quiet" onPress={list.onMore} />}
    </Section>
  )
}
