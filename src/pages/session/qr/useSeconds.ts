import { useEffect, useState } from 'react'

/** Seconds until then, counted down before one's eyes; never below nothing. @param until milliseconds since 1970, null: stand still */
export function useSeconds(until: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (until === null) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}
