import Taro, { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { addressQuery } from './address'
import { type Choice, fromQuery, toQuery } from './choice'

const KEY = 'desk.choice'

/** What was chosen: as the address says, else as it was left on this phone. */
export function useChoice(): [Choice, (change: Partial<Choice>) => void] {
  const { params } = useRouter()
  const [choice, setChoice] = useState(() => firstChoice(params))
  // What is typed comes a moment later, when something else may have been chosen.
  const latest = useRef(choice)
  const change = (part: Partial<Choice>) => {
    const next = { ...latest.current, ...part }
    latest.current = next
    setChoice(next)
    const query = toQuery(next)
    Taro.setStorageSync(KEY, query)
    addressQuery(query)
  }
  return [choice, change]
}

function firstChoice(params: Partial<Record<string, string>>): Choice {
  const said = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, decoded(value)]))
  if (Object.keys(toQuery(fromQuery(said))).length > 0) return fromQuery(said)
  const kept: unknown = Taro.getStorageSync(KEY)
  return fromQuery(typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {})
}

/** WeChat hands the parts of an address over as they were written. */
function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return text
  }
}
