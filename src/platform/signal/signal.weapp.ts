import Taro from '@tarojs/taro'

export function signal(kind: 'good' | 'bad'): void {
  const quiet = { fail: () => {} }
  if (kind === 'good') void Taro.vibrateShort({ type: 'medium', ...quiet })
  else void Taro.vibrateLong(quiet)
}
