import Taro from '@tarojs/taro'
import { useState } from 'react'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorContracts } from '@/domain/capabilities'
import { CODE_HOLDS, MEMBERS_MOST } from '@/domain/household/rules'
import type { ValueOf } from '@/domain/shared/contract'
import { DAY } from '@/domain/shared/time'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { useLoaded } from '@/pages/load/useLoaded'
import { BuildingPicker, useBuilding } from '../BuildingPicker'
import { refusalWords } from '../refusals'
import { useSending } from '@/pages/load/useSending'
import { SlipSheet } from './SlipSheet'

/** `all` stands for every unit: a unit may be called nothing. */
const ALL = '*'

/** Which doors, then the sheet. */
export function Codes() {
  const picking = useBuilding()
  const building = picking.building?.id ?? null
  const [codes, reload] = useLoaded('household.codes', building === null ? null : { building })
  const [unit, setUnit] = useState(ALL)
  const [sheet, setSheet] = useState<ValueOf<DoorContracts['household.printCodes']> | null>(null)
  const { sending, send } = useSending()

  const print = async () => {
    if (building === null) return
    const sure =
      replaced === 0 ||
      (
        await Taro.showModal({
          title: '重新打印？',
          content: `这里有 ${replaced} 户的码还能用，重新打印以后旧码就失效了。`,
          confirmText: '重新打印',
          cancelText: '先不打',
        })
      ).confirm
    if (!sure) return
    const answer = await send('household.printCodes', { building, unit: unit === ALL ? null : unit })
    if (answer === null) return
    if (answer.ok) setSheet(answer.value)
    else void Taro.showModal({ title: '没有打印', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
  }

  if (sheet) {
    return (
      <SlipSheet
        sheet={sheet}
        onClose={() => {
          setSheet(null)
          void reload()
        }}
      />
    )
  }
  const units = codes.value?.building.id === building ? codes.value.units : null
  const chosen = units?.filter((each) => unit === ALL || each.unit === unit) ?? []
  const doors = chosen.reduce((sum, each) => sum + each.doors, 0)
  const replaced = chosen.reduce((sum, each) => sum + each.holding, 0)
  return (
    <DeskScreen title="入户码">
      <Banner
        icon="info"
        title="一户一个码，发到门上"
        words={`住户填了码马上确认，不用等人。码 ${CODE_HOLDS / DAY} 天内有效，一户最多 ${MEMBERS_MOST} 人用。系统里不留码，只在打印时看得到。`}
      />
      <Section title="哪栋楼">
        <BuildingPicker picking={picking} />
      </Section>
      {building !== null &&
        units === null &&
        (codes.state === 'failed' ? <Trouble words={codes.problem} onRetry={() => void reload()} /> : <Skeleton />)}
      {units !== null && units.length === 0 && (
        <Card>
          <Words>名册上还没有这栋楼的门牌。请管理员先导入，再来打印。</Words>
        </Card>
      )}
      {units !== null && units.length > 0 && (
        <Section title="哪个单元">
          {units.length > 1 && (
            <Choice
              label="哪个单元"
              options={[
                { value: ALL, label: '整栋楼' },
                ...units.map((each) => ({ value: each.unit, label: each.unit === '' ? '不分单元' : each.unit })),
              ]}
              value={unit}
              onChoose={setUnit}
            />
          )}
          <Note>{`${doors} 户${replaced > 0 && codes.value?.until ? `，其中 ${replaced} 户的码还能用到 ${when(codes.value.until)}` : ''}`}</Note>
          <Button
            label={sending ? '正在生成' : `生成 ${doors} 张纸条`}
            kind="main"
            loading={sending}
            disabled={doors === 0}
            onPress={() => void print()}
          />
        </Section>
      )}
    </DeskScreen>
  )
}
