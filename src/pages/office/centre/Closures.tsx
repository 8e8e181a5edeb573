import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { MOST } from '@/domain/centre/schema'
import { chinaDay } from '@/domain/shared/time'
import type { Content } from './content'
import styles from './centre.module.scss'

interface ClosuresProps {
  closures: Content['closures']
  problems: Record<string, string>
  onChange: (closures: Content['closures']) => void
}

/** Days on which all is shut, with the reason that everybody reads. */
export function Closures({ closures, problems, onChange }: ClosuresProps) {
  const put = (at: number, part: Partial<Content['closures'][number]>) => onChange(closures.map((closure, index) => (index === at ? { ...closure, ...part } : closure)))
  const add = () => {
    const today = chinaDay(new Date().toISOString())
    onChange([...closures, { from: today, to: today, reason: '' }])
  }
  return (
    <>
      {closures.map((closure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by where they stand; they have no other name
        <View key={at} className={styles.closure}>
          <View className={styles.day}>
            <TextField label="从哪天" placeholder="2026-10-01" value={closure.from} max={10} error={problems[`closures.${at}.from`]} onInput={(from) => put(at, { from: from.trim() })} />
          </View>
          <View className={styles.day}>
            <TextField label="到哪天" placeholder="2026-10-03" value={closure.to} max={10} error={problems[`closures.${at}.to`]} onInput={(to) => put(at, { to: to.trim() })} />
          </View>
          <View className={styles.reason}>
            <TextField label="为什么" placeholder="国庆放假" value={closure.reason} max={30} error={problems[`closures.${at}.reason`]} onInput={(reason) => put(at, { reason })} />
          </View>
          <Button label="删掉" spoken={`删掉${closure.reason}`} kind="quiet" inline icon="close" onPress={() => onChange(closures.filter((_, index) => index !== at))} />
        </View>
      ))}
      {closures.length < MOST.closures && <Button label="加几天关门" icon="add" onPress={add} />}
    </>
  )
}
