import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import styles from './compose.module.scss'
import type { Step } from './content'

export const STEP_WORDS: Record<Step, string> = {
  what: '内容',
  when: '时间',
  where: '地点',
  whom: '对象',
  booking: '报名',
  publish: '发布',
}

interface StepsProps {
  steps: readonly Step[]
  now: Step
  /** Steps that were gone through, and those in which something is wrong. */
  done: ReadonlySet<Step>
  wrong: ReadonlySet<Step>
  onGo: (step: Step) => void
}

/** Which decision is being made, which are made, and a way to each. */
export function Steps({ steps, now, done, wrong, onGo }: StepsProps) {
  return (
    <View className={styles.steps} {...role('navigation', '步骤')}>
      {steps.map((step, index) => {
        const state = wrong.has(step) ? 'wrong' : done.has(step) ? 'done' : null
        // Seen are a number or a drawing and the word; heard is what the drawing says.
        const spoken = state === null ? undefined : `${STEP_WORDS[step]}，${state === 'wrong' ? '要改' : '填好了'}`
        return (
          <View
            key={step}
            className={classes(styles.step, state !== null && styles[state], step === now && styles.now)}
            {...press({ role: 'button', label: spoken })}
            {...(step === now && { 'aria-current': 'step' })}
            onClick={() => onGo(step)}
          >
            {state === null ? <Text>{index + 1}</Text> : <Icon name={state === 'wrong' ? 'alert' : 'check'} size="small" />}
            <Text>{STEP_WORDS[step]}</Text>
          </View>
        )
      })}
    </View>
  )
}
