import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorContracts } from '@/domain/capabilities'
import type { ValueOf } from '@/domain/shared/contract'
import { type Loaded, useLoaded } from '@/pages/load/useLoaded'

type Places = ValueOf<DoorContracts['place.reportable']>

export interface Picking {
  loaded: Loaded<Places>
  reload: () => Promise<void>
  estate: Places['estates'][number] | null
  building: { id: string; name: string } | null
  choose: (estate: string, building: string | null) => void
}

/** Estates and buildings that this member of staff looks after; the first one to begin with. */
export function useBuilding(): Picking {
  const [loaded, reload] = useLoaded('place.reportable', {})
  const [chosen, setChosen] = useState<{ estate: string; building: string | null } | null>(null)
  const estates = loaded.value?.estates ?? []
  const estate = estates.find(({ id }) => id === chosen?.estate) ?? estates[0] ?? null
  const building = estate?.buildings.find(({ id }) => id === chosen?.building) ?? estate?.buildings[0] ?? null
  return { loaded, reload, estate, building, choose: (id, within) => setChosen({ estate: id, building: within }) }
}

/** Which building the page is about. */
export function BuildingPicker({ picking: { loaded, reload, estate, building, choose } }: { picking: Picking }) {
  const [choosing, setChoosing] = useState<'estate' | 'building' | null>(null)
  const close = () => setChoosing(null)
  if (loaded.value === null)
    return loaded.state === 'failed' ? <Trouble words={loaded.problem} onRetry={() => void reload()} /> : <Skeleton />
  const { estates } = loaded.value
  return (
    <>
      <Card kind="rows">
        <Row
          title={estate?.name ?? '还没有小区'}
          note="小区"
          icon="facility"
          trailing={estates.length > 1 ? '更换' : undefined}
          onPress={estates.length > 1 ? () => setChoosing('estate') : undefined}
        />
        <Row
          title={building?.name ?? '还没有楼栋'}
          note="楼栋"
          icon="home"
          trailing="更换"
          onPress={estate ? () => setChoosing('building') : undefined}
        />
      </Card>
      <SelectSheet
        open={choosing === 'estate'}
        title="选小区"
        options={estates.map(({ id, name, community }) => ({ value: id, label: name, note: community }))}
        value={estate?.id}
        onChoose={(id) => {
          choose(id, null)
          close()
        }}
        onClose={close}
      />
      <SelectSheet
        open={choosing === 'building'}
        title="选楼栋"
        options={(estate?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={building?.id}
        onChoose={(id) => {
          if (estate) choose(estate.id, id)
          close()
        }}
        onClose={close}
      />
    </>
  )
}
