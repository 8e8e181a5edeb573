import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { plainCode } from '@/domain/booking/code'
import styles from './scan.module.scss'

/** A code that is read out instead of shown; a slip of the finger is noticed before anything is asked. */
export function Typed({ onCode }: { onCode: (code: string) => void }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | undefined>()
  const submit = () => {
    const code = plainCode(text)
    if (code === null) return setError('报名码不对：8 个字母或数字，请再看一遍')
    setText('')
    onCode(code)
  }
  return (
    <View className={styles.typed}>
      <TextField
        label="报名码"
        help="扫不了就念报名码，大小写都可以"
        value={text}
        max={12}
        placeholder="例如 AB23-CD45"
        error={error}
        onInput={(value) => {
          setText(value)
          setError(undefined)
        }}
        onConfirm={submit}
      />
      <Button label="签这一位" onPress={submit} />
    </View>
  )
}
