import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { EstateView } from '@/domain/map/schema'
import { useLoaded } from '../load/useLoaded'

export type Place = Pick<EstateView, 'id' | 'name' | 'box'>

/** Where the map shall go: an estate, found by a few letters. */
export function PlaceSheet({ onChoose, onClose }: { onChoose: (place: Place) => void; onClose: () => void }) {
  const [words, setWords] = useState('')
  const [{ state, value, problem }, reload] = useLoaded('map.estates', { words: words.trim().slice(0, 20) })
  return (
    <Sheet open title="去哪个小区" onClose={onClose}>
      <TextField label="小区或社区" value={words} onInput={setWords} placeholder="输入几个字" max={20} />
      {state === 'loading' && <Skeleton />}
      {state === 'failed' && <Trouble words={problem} onRetry={() => void reload()} small />}
      {value && value.items.length > 0 && (
        <Card kind="rows">
          {value.items.map((estate) => (
            <Row key={estate.id} title={estate.name} note={estate.community} icon="facility" onPress={() => onChoose(estate)} />
          ))}
        </Card>
      )}
      {value?.items.length === 0 && <Note>没有找到，换个词试试。</Note>}
      {value?.more === true && <Note>还有更多，多输入几个字就能找到。</Note>}
    </Sheet>
  )
}
