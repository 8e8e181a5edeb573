import { View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Figure, Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { areaWords, type RollSums } from '@/domain/household/roll'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { useLoaded } from '@/pages/load/useLoaded'
import { BuildingPicker, useBuilding } from '../BuildingPicker'
import { DoorList } from './DoorList'
import styles from './owners.module.scss'

/** The sums of the estate, then one building door by door. */
export function Owners() {
  const picking = useBuilding()
  const estate = picking.estate?.id ?? null
  const building = picking.building?.id ?? null
  const [sums, reloadSums] = useLoaded('household.rollSums', estate === null ? null : { estate })
  const [roll, reloadRoll] = useLoaded('household.ownersRoll', building === null ? null : { building })
  const known = sums.value?.estate.id === estate ? sums.value : null
  const ofBuilding = known?.buildings.find(({ id }) => id === building)?.sums
  const doors = roll.value?.building.id === building ? roll.value.doors : null
  return (
    <DeskScreen title="业主名册">
      <Section title={picking.estate?.name ?? '小区'} note="全小区合计">
        {estate !== null &&
          known === null &&
          (sums.state === 'failed' ? <Trouble words={sums.problem} onRetry={() => void reloadSums()} /> : <Skeleton />)}
        {known && <Sums sums={known.sums} />}
      </Section>
      <Section title="按楼栋看" note="看业主姓名会留下记录">
        <BuildingPicker picking={picking} />
        {ofBuilding && <Note>{`${ofBuilding.parts} 户，${areaWords(ofBuilding.area)}，${ofBuilding.heads} 人`}</Note>}
        {building !== null &&
          doors === null &&
          (roll.state === 'failed' ? <Trouble words={roll.problem} onRetry={() => void reloadRoll()} /> : <Skeleton />)}
        {doors?.length === 0 && (
          <Card>
            <Words>名册上还没有这栋楼。请管理员用表格导入。</Words>
          </Card>
        )}
        {doors !== null && doors.length > 0 && <DoorList doors={doors} />}
      </Section>
    </DeskScreen>
  )
}

/** What turnout and consent are measured against. */
function Sums({ sums }: { sums: RollSums }) {
  const gaps = [
    sums.withoutArea > 0 ? `${sums.withoutArea} 户没有面积` : '',
    sums.withoutOwner > 0 ? `${sums.withoutOwner} 户没有业主` : '',
  ].filter(Boolean)
  return (
    <Card>
      <View className={styles.figures}>
        <Figure value={sums.parts} name="专有部分（户）" />
        <Figure value={sums.heads} name="业主人数" />
      </View>
      <Words>{`专有面积合计 ${areaWords(sums.area)}`}</Words>
      <Note>一户算一人；同一位业主有几户，也只算一人；几个人共有一户，算一人。</Note>
      {gaps.length > 0 && <Note>{`名册还缺：${gaps.join('，')}。投票前请补齐。`}</Note>}
    </Card>
  )
}
