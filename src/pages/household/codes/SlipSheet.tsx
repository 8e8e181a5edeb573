import { Text, View } from '@tarojs/components'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { QrCode } from '@/components/qr/QrCode'
import { Screen } from '@/components/screen/Screen'
import { Note } from '@/components/text/Text'
import type { DoorContracts } from '@/domain/capabilities'
import { printedCode, slipQuery } from '@/domain/household/code'
import type { ValueOf } from '@/domain/shared/contract'
import { linkTo } from '@/platform/link/link'
import { canPrint, printPage } from '@/platform/print/print'
import { JOIN } from '../routes'
import styles from './slips.module.scss'

type Sheet = ValueOf<DoorContracts['household.printCodes']>

/** The slips as they come out of a printer: two beside each other on A4, cut along the dashes. Paper is white by night too. */
export function SlipSheet({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { building, slips, until } = sheet
  return (
    <Screen title="入户码" wide bare>
      <View className={styles.tools}>
        <Note>
          {canPrint
            ? `${building.estateName} ${building.name}，${slips.length} 张。码只显示这一次，离开就看不到了。`
            : '手机上不能打印。请在电脑上打开这一页，或者把码抄给住户；离开就看不到了。'}
        </Note>
        <View className={styles.buttons}>
          {canPrint && <Button label="打印" kind="main" inline onPress={printPage} />}
          <Button label="打完了" inline onPress={onClose} />
        </View>
      </View>
      <View className={styles.sheet}>
        {slips.map((slip) => (
          <View key={slip.household} className={styles.slip}>
            <View className={styles.words}>
              <Text className={styles.name}>门口驿站 · 入户码</Text>
              <Text className={styles.door}>{`${building.name} ${slip.door}`}</Text>
              <Text className={styles.code}>{printedCode(slip.code)}</Text>
              <Text className={styles.note}>{`扫码，或在“登记住址”里填这个码，马上确认。${when(until)} 前有效，请别给外人。`}</Text>
            </View>
            <QrCode text={textOf(building.id, slip)} size={104} label={`${slip.door}的入户码`} />
          </View>
        ))}
      </View>
    </Screen>
  )
}

/** A link where there is an address to open, so that any camera will do; else what our own scanner reads. */
function textOf(building: string, { household, code }: Sheet['slips'][number]): string {
  const query = slipQuery({ building, household, code })
  return linkTo(`${JOIN}?${query}`) ?? query
}
