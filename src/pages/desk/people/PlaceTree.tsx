import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { PlaceRow } from '@/domain/role/schema'
import { LEVEL_WORDS } from '@/domain/role/words'
import { useLoaded } from '@/pages/load/useLoaded'
import styles from './people.module.scss'

interface PlaceTreeProps {
  label?: string
  error?: string | undefined
  /** May this one be chosen? */
  takes: (place: PlaceRow) => boolean
  onChoose: (place: PlaceRow) => void
}

/** A place, found by going down the tree step by step or by its name. */
export function PlaceTree({ label = '按名字找', error, takes, onChoose }: PlaceTreeProps) {
  const [way, setWay] = useState<PlaceRow[]>([])
  const [search, setSearch] = useState('')
  const here = way[way.length - 1]
  const [loaded, reload] = useLoaded('role.places', { below: here?.id ?? null, search: search.trim() })
  const go = (place: PlaceRow) => {
    setSearch('')
    if (place.more) setWay([...way, place])
    else onChoose(place)
  }
  return (
    <View>
      <TextField label={label} error={error} value={search} onInput={setSearch} placeholder="街道、社区、小区或网格的名字" max={20} />
      {here && (
        <View className={styles.crumbs}>
          <Button
            label={`回到${way[way.length - 2]?.name ?? '上一层'}`}
            kind="quiet"
            icon="back"
            inline
            onPress={() => setWay(way.slice(0, -1))}
          />
          {takes(here) && <Button label={`就选${here.name}`} inline icon="check" onPress={() => onChoose(here)} />}
        </View>
      )}
      {loaded.state === 'loading' && <Skeleton rows={3} />}
      {loaded.state === 'failed' && <Trouble small words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.state === 'ready' && loaded.value.items.length === 0 && <Empty title="这里没有下一级了" words="回到上一层，或换个名字找。" />}
      {loaded.value && loaded.value.items.length > 0 && (
        <Card kind="rows">
          {loaded.value.items.map((place) => (
            <Row
              key={place.id}
              title={place.name}
              note={[LEVEL_WORDS[place.level], ...place.above.slice(-2)].join(' · ')}
              onPress={() => go(place)}
            />
          ))}
        </Card>
      )}
      {loaded.value?.cut && <View className={styles.hint}>只列出前 100 个，请按名字找。</View>}
    </View>
  )
}
