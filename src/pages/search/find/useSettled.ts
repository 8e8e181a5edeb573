import { useEffect, useState } from 'react'

/** The value once it has stood still for so long, in ms: nobody wants an answer to half a word. */
export function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}
