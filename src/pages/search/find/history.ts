import Taro from '@tarojs/taro'

const KEY = 'search.history'
/** As many as fit above the keyboard. */
const KEPT = 8

/** What was looked for on this phone, the latest first. It never leaves the phone. */
export function pastQuestions(): string[] {
  const stored: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : []
}

/** Remembers a question that led somewhere. @returns all that are kept */
export function rememberQuestion(words: string): string[] {
  const question = words.trim()
  if (question === '') return pastQuestions()
  const kept = [question, ...pastQuestions().filter((one) => one !== question)].slice(0, KEPT)
  Taro.setStorageSync(KEY, kept)
  return kept
}

export function forgetQuestions(): void {
  Taro.removeStorageSync(KEY)
}
