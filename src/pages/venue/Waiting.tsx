import { Skeleton } from '@/components/skeleton/Skeleton'
import { Trouble } from '@/components/trouble/Trouble'
import type { Loaded } from '@/pages/load/useLoaded'

interface WaitingProps {
  loaded: Loaded<unknown>
  onRetry: () => void
  form?: 'list' | 'detail'
}

/** While there is nothing to show yet: a skeleton, or what went wrong. */
export function Waiting({ loaded, onRetry, form = 'detail' }: WaitingProps) {
  if (loaded.value !== null) return null
  if (loaded.state === 'failed') return <Trouble words={loaded.problem} onRetry={onRetry} />
  return form === 'detail' ? <Skeleton form="detail" /> : <Skeleton />
}
