import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 'normal' | 'large' | 'elder'

/** What a person chose. `elder` undefined: follow the phone's own text scale. */
interface Choice {
  elder?: boolean
  theme: Theme
}

export interface Appearance {
  /** 关怀模式: larger type and touch. */
  elder: boolean
  textSize: TextSize
  theme: Theme
}

const KEY = 'appearance'
/** WeChat's scale runs from 0.8 to 1.4 (fontSizeScaleFactor of wx.getAppBaseInfo): its two largest steps mean 关怀. */
const ELDER_FROM = 1.3
const LARGE_FROM = 1.1

let current: Appearance | undefined
const listeners = new Set<() => void>()

/** The look shared by all pages; a page that reads it follows every change. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, read, read)
}

/** Turns 关怀模式 on or off for good, whatever the phone's own scale says. */
export function setElder(elder: boolean): void {
  choose({ ...stored(), elder })
}

/** `system` follows the phone, by day and by night. */
export function setTheme(theme: Theme): void {
  choose({ ...stored(), theme })
}

/** Forgets what was read, so that the next read asks the phone again. */
export function forgetAppearance(): void {
  current = undefined
  for (const listener of listeners) listener()
}

function choose(choice: Choice) {
  Taro.setStorageSync(KEY, choice)
  forgetAppearance()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Appearance {
  current ??= decide(stored(), phoneScale())
  return current
}

/** @param scale the phone's own text scale, 1 being normal */
export function decide({ elder, theme }: Choice, scale: number): Appearance {
  const isElder = elder ?? scale >= ELDER_FROM
  const textSize = isElder ? 'elder' : scale >= LARGE_FROM ? 'large' : 'normal'
  return { elder: isElder, textSize, theme }
}

function stored(): Choice {
  const value: unknown = Taro.getStorageSync(KEY)
  if (typeof value !== 'object' || value === null) return { theme: 'system' }
  const { elder, theme } = value as Record<string, unknown>
  const choice: Choice = { theme: theme === 'light' || theme === 'dark' ? theme : 'system' }
  if (typeof elder === 'boolean') choice.elder = elder
  return choice
}

/** Older phones do not tell; a browser zooms by itself. */
function phoneScale(): number {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getAppBaseInfo')) return 1
  return (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1
}
