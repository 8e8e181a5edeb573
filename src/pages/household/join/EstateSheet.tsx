import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { useLoaded } from '@/pages/load/useLoaded'

interface EstateSheetProps {
  open: boolean
  value: string | undefined
  onChoose: (estate: { id: string; name: string }) => void
  onClose: () => void
}

/** Estates of the district by name: a district has too many to look through. */
export function EstateSheet({ open, value, onChoose, onClose }: EstateSheetProps) {
  const [search, setSearch] = useState('')
  const [found, again] = useLoaded('household.estates', open ? { search: search.trim() } : null)
  const estates = found.value?.estates ?? []
  return (
    <Sheet open={open} title="选小区" onClose={onClose}>
      <TextField label="小区名字" value={search} max={20} placeholder="例如：怡景" onInput={setSearch} />
      {found.value === null && found.state === 'loading' && <Skeleton />}
      {found.value === null && found.state === 'failed' && <Trouble words={found.problem} onRetry={() => void again()} />}
      {estates.length > 0 && (
        <Card kind="rows">
          {estates.map(({ id, name, community }) => (
            <Row key={id} title={name} note={community} icon="facility" selected={id === value} onPress={() => onChoose({ id, name })} />
          ))}
        </Card>
      )}
      {found.value !== null && estates.length === 0 && <Note>没有找到这个小区。换个词试试；还是没有，说明它还没有开通，请联系社区。</Note>}
      {found.value?.more && <Note>还有别的小区，再多写一个字就能找到。</Note>}
    </Sheet>
  )
}
