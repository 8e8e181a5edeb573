import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Panes } from '@/components/panes/Panes'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { Marker, OutlineView } from '@/domain/map/schema'
import { useWide } from '@/platform/appearance/useWide'
import { ClusterMap } from '@/platform/map/ClusterMap'
import { usualEstate } from '../around/whose'
import { useLoaded } from '../load/useLoaded'
import { signInThen } from '../session/routes'
import { suggestPage } from '../space/routes'
import { Filters, type Wanted } from './Filters'
import styles from './map.module.scss'
import { around, type Bounds, type Look, marksOf, nearer } from './marks'
import { MAP } from './routes'
import { SpaceCard } from './SpaceCard'
import { SpaceList } from './SpaceList'
import { useKept, useView } from './useView'

/** From here estates are larger than a dot. */
const EDGES_FROM = 14
/** Where nothing is known of the district’s places. */
const CHINA: Bounds = { west: 73, south: 18, east: 135, north: 53 }
const NO_MARKERS: Marker[] = []
const NO_OUTLINES: OutlineView[] = []

/** 空间地图: idle and troubled places around, how far each of them is, and what the neighbours made of them. */
export default function SpaceMap() {
  const me = useSession()?.me ?? null
  const mine = me && usualEstate(me)
  const [{ state, value, problem }, reload] = useLoaded('map.estates', { estate: mine })
  useShareAppMessage(() => ({ title: '小区里闲着的地方，可以变成什么？', path: MAP }))
  const first = value && (around(value.items.map(({ box }) => box)) ?? CHINA)
  return (
    <Screen title="地图" wide="full">
      {first === null && state === 'loading' && <Skeleton />}
      {first === null && state === 'failed' && <Trouble words={problem} onRetry={() => void reload()} />}
      {first && <Explorer first={first} isKnown={me !== null} />}
    </Screen>
  )
}

interface ExplorerProps {
  first: Bounds
  isKnown: boolean
}

function Explorer({ first, isKnown }: ExplorerProps) {
  const wide = useWide()
  const [look, setLook] = useState<Look>({ ...first, turn: 0 })
  const [view, move] = useView()
  const [wanted, setWanted] = useState<Wanted>({ kind: null, state: null })
  const [chosen, setChosen] = useState<string | null>(null)
  const [form, setForm] = useState<'map' | 'list'>('map')
  const [shown, reload] = useLoaded(
    'map.viewport',
    view && { ...view, kinds: wanted.kind ? [wanted.kind] : [], states: wanted.state ? [wanted.state] : [] },
  )
  const [edges] = useLoaded('map.outlines', view && view.zoom >= EDGES_FROM ? { box: view.box } : null)
  const markers = useKept(shown.value)?.markers ?? NO_MARKERS
  const outlines = useKept(edges.value)?.items ?? NO_OUTLINES
  const marks = useMemo(() => marksOf(markers, chosen), [markers, chosen])
  const isNear = view !== null && view.zoom >= EDGES_FROM
  const rings = useMemo(() => (isNear ? outlines.map(({ ring, ...rest }) => ({ ...rest, corners: ring })) : []), [outlines, isNear])

  const go = (box: Bounds) => {
    setLook((before) => ({ ...box, turn: before.turn + 1 }))
    // The list goes there too when there is no map; a map says better where it is a moment later.
    move({ box, zoom: EDGES_FROM + 1 })
  }
  const suggest = () => void Taro.navigateTo({ url: isKnown ? suggestPage() : signInThen(suggestPage()) })
  const tap = (id: string) => {
    const marker = markers.find((one) => one.id === id)
    if (!marker) return
    if (!('count' in marker)) return setChosen(id)
    setChosen(null)
    if (view) go(nearer(view.box, marker))
  }

  const filters = (
    <Filters
      wanted={wanted}
      onWant={setWanted}
      onGo={({ box }) => {
        setChosen(null)
        go(around([box]) ?? box)
      }}
    />
  )
  const map = (
    <View className={wide ? styles.wideMap : styles.map}>
      <ClusterMap
        marks={marks}
        rings={rings}
        look={look}
        label={`空间地图，${shown.value ? `这里有 ${shown.value.total} 处` : '正在看有什么'}；清单里有同样的内容`}
        onMove={move}
        onTap={tap}
      />
    </View>
  )
  const trouble = shown.state === 'failed' && (
    <Trouble title="地图上的内容没有更新" words={shown.problem} onRetry={() => void reload()} small />
  )
  const card = chosen !== null && <SpaceCard key={chosen} id={chosen} onClose={() => setChosen(null)} />
  const list = (
    <Section
      title="这一带的空间"
      {...(shown.value && { note: `${shown.value.total} 处` })}
      trailing={<Button label="提一个" icon="add" kind="quiet" inline onPress={suggest} />}
    >
      <SpaceList box={view?.box ?? first} wanted={wanted} onSuggest={suggest} />
    </Section>
  )
  if (wide)
    return (
      <Panes
        list={
          <>
            {filters}
            {card}
            {list}
          </>
        }
        matter={
          <>
            {trouble}
            {map}
          </>
        }
      />
    )
  return (
    <>
      <Segments label="怎么看" options={FORMS} value={form} onChoose={setForm} />
      {filters}
      {form === 'map' && map}
      {trouble}
      {card}
      {list}
    </>
  )
}

const FORMS = [
  { value: 'map', label: '地图' },
  { value: 'list', label: '清单' },
] as const
