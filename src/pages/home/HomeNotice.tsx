import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import type { Me } from '@/domain/session/contract'
import { HOMES, JOIN } from '../household/routes'

/** Until a home is told there is nothing to show of a neighbourhood, and until it is confirmed it has no voice. */
export function HomeNotice({ homes }: Pick<Me, 'homes'>) {
  const waiting = homes.find(({ confirmed }) => !confirmed)
  if (homes.length > 0 && !waiting) return null
  return (
    <Card kind="rows">
      {waiting ? (
        <Row
          icon="clock"
          title={`${waiting.estateName} ${waiting.buildingName}，等人确认`}
          note="可以报修了；确认以后才能表决"
          onPress={() => void Taro.navigateTo({ url: HOMES })}
        />
      ) : (
        <Row
          icon="home"
          title="告诉我们您住哪"
          note="报修不用再选地方，小区的事也看得到"
          onPress={() => void Taro.navigateTo({ url: JOIN })}
        />
      )}
    </Card>
  )
}
