import { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import type { Me } from '@/domain/session/contract'

/** The estate a page is about: the one in its address, else where the reader lives or works; null when neither is known. */
export function useEstate(): string | null {
  const { estate } = useRouter().params
  const me = useSession()?.me ?? null
  return estate ?? (me && usualEstate(me))
}

/** Where somebody lives, else where they work. */
export function usualEstate({ homes, hats }: Pick<Me, 'homes' | 'hats'>): string | null {
  return homes[0]?.estate ?? hats.find(({ level }) => level === 'estate')?.place ?? null
}
