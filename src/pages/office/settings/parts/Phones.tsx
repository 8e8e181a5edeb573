import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Note } from '@/components/text/Text'
import { MOST } from '@/domain/estate/schema'
import styles from '../settings.module.scss'
import type { Editing } from '../useSettings'

/** The desk's numbers, the first being the one that everybody is given; and the property company. */
export function Phones({ editing: { settings, change, problems } }: { editing: Editing }) {
  const { phones, property } = settings
  const put = (at: number, part: Partial<(typeof phones)[number]>) => change({ phones: phones.map((phone, index) => (index === at ? { ...phone, ...part } : phone)) })
  return (
    <>
      <TextField label="物业公司" optional help="没有物业就空着" value={property ?? ''} max={40} error={problems.property} onInput={(name) => change({ property: name === '' ? null : name })} />
      <Note>第一个电话是大家最先打的。有人危险时，这些号码会马上显示出来。</Note>
      {phones.map((phone, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by where they stand; they have no other name
        <View key={at} className={styles.pair}>
          <View className={styles.half}>
            <TextField label={`电话 ${at + 1} 叫什么`} placeholder="物业值班" value={phone.label} max={20} error={problems[`phones.${at}.label`]} onInput={(label) => put(at, { label })} />
          </View>
          <View className={styles.half}>
            <TextField label="号码" placeholder="0599-8800001" value={phone.number} max={20} error={problems[`phones.${at}.number`]} onInput={(number) => put(at, { number: number.trim() })} />
          </View>
          {phones.length > 1 && <Button label="删掉" spoken={`删掉${phone.label}`} kind="quiet" inline icon="close" onPress={() => change({ phones: phones.filter((_, index) => index !== at) })} />}
        </View>
      ))}
      {phones.length < MOST.phones && <Button label="加一个电话" icon="add" onPress={() => change({ phones: [...phones, { label: '', number: '' }] })} />}
    </>
  )
}
