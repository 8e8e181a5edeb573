import Taro, { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useSession } from '@/client/session'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { venuePermissions } from '@/domain/venue/ability'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { mayAnywhere } from '@/pages/desk/staff'
import { useLoaded } from '@/pages/load/useLoaded'
import { SIGN_IN } from '@/pages/session/routes'
import { Waiting } from './Waiting'

interface KeepersProps {
  title: string
  /** @param meals meals can be ordered there */
  children: (centre: string, meals: boolean) => ReactNode
}

/** A page of a centre's keepers: the centre of the address, else the first that they keep. */
export function Keepers({ title, children }: KeepersProps) {
  const session = useSession()
  if (!session)
    return (
      <DeskScreen title={title}>
        <Empty title="请先登录" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
      </DeskScreen>
    )
  if (!mayAnywhere(session.me, venuePermissions['venue.settings']))
    return (
      <DeskScreen title={title}>
        <Empty title="这一页由社区来管" />
      </DeskScreen>
    )
  return (
    <DeskScreen title={title}>
      <Chosen>{children}</Chosen>
    </DeskScreen>
  )
}

function Chosen({ children }: Pick<KeepersProps, 'children'>) {
  const { centre: given } = useRouter().params
  const [loaded, reload] = useLoaded('venue.list', {})
  const [chosen, setChosen] = useState<string | null>(given ?? null)
  const [choosing, setChoosing] = useState(false)
  const mine = (loaded.value?.items ?? []).filter(({ keeper }) => keeper)
  const shown = mine.find(({ centre }) => centre.id === chosen) ?? mine[0] ?? null
  const centre = shown?.centre ?? null
  return (
    <>
      <Waiting loaded={loaded} onRetry={() => void reload()} />
      {loaded.value && centre === null && <Empty title="还没有邻里中心" words="先在“邻里中心”里登记一个。" />}
      {centre && mine.length > 1 && (
        <Card kind="rows">
          <Row title={centre.name} icon="landmark" trailing="换一个" onPress={() => setChoosing(true)} />
        </Card>
      )}
      {shown && children(shown.centre.id, shown.meals)}
      <SelectSheet
        open={choosing}
        title="选邻里中心"
        options={mine.map(({ centre: { id, name } }) => ({ value: id, label: name }))}
        value={centre?.id}
        onChoose={(id) => {
          setChosen(id)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}
