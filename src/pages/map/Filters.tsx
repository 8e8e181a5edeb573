import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { STATES, type State } from '@/domain/space/states'
import { KINDS, type Kind } from '@/domain/space/space'
import { KIND_WORDS, STATE_WORDS } from '@/domain/space/labels'
import styles from './map.module.scss'
import { type Place, PlaceSheet } from './PlaceSheet'

export interface Wanted {
  kind: Kind | null
  state: State | null
}

interface FiltersProps {
  wanted: Wanted
  onWant: (wanted: Wanted) => void
  onGo: (place: Place) => void
}

const ALL = { value: '', label: '全部' }
const KIND_OPTIONS = [ALL, ...KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))]
/** What is declined is not on the map. */
const STATE_OPTIONS = [ALL, ...STATES.filter((value) => value !== 'declined').map((value) => ({ value, label: STATE_WORDS[value] }))]

/** Which spaces, how far they are, and where to look. */
export function Filters({ wanted, onWant, onGo }: FiltersProps) {
  const [open, setOpen] = useState<'kind' | 'state' | 'place' | null>(null)
  const close = () => setOpen(null)
  return (
    <View className={styles.filters}>
      <Button
        label={wanted.kind ? KIND_WORDS[wanted.kind] : '种类'}
        kind={wanted.kind ? 'plain' : 'quiet'}
        icon="down"
        inline
        onPress={() => setOpen('kind')}
      />
      <Button
        label={wanted.state ? STATE_WORDS[wanted.state] : '进展'}
        kind={wanted.state ? 'plain' : 'quiet'}
        icon="down"
        inline
        onPress={() => setOpen('state')}
      />
      <Button label="去小区" kind="quiet" icon="search" inline onPress={() => setOpen('place')} />
      <SelectSheet
        open={open === 'kind'}
        title="看哪一类"
        options={KIND_OPTIONS}
        value={wanted.kind ?? ''}
        onClose={close}
        onChoose={(value) => {
          onWant({ ...wanted, kind: KINDS.find((kind) => kind === value) ?? null })
          close()
        }}
      />
      <SelectSheet
        open={open === 'state'}
        title="办到哪一步"
        options={STATE_OPTIONS}
        value={wanted.state ?? ''}
        onClose={close}
        onChoose={(value) => {
          onWant({ ...wanted, state: STATES.find((state) => state === value) ?? null })
          close()
        }}
      />
      {open === 'place' && (
        <PlaceSheet
          onClose={close}
          onChoose={(place) => {
            onGo(place)
            close()
          }}
        />
      )}
    </View>
  )
}
