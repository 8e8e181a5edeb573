import type { childContract } from '@/domain/child/contract'
import type { ChildView } from '@/domain/child/schema'
import { CHILD_TERMS_VERSION } from '@/domain/child/words'
import type { InputOf } from '@/domain/shared/contract'
import type { RepairWorld } from '../repair-world'

type Input = InputOf<(typeof childContract)['child.save']>

/** A new child of seven, with consent to the text as it stands. */
export const DOUDOU: Input = { child: null, nickname: '豆豆', birthMonth: '2019-05', allergyNote: null, agreed: CHILD_TERMS_VERSION }

/** Enters a child through the door. */
export function addChild(world: Pick<RepairWorld, 'as'>, guardian: string, overrides: Partial<Input> = {}): Promise<ChildView> {
  return world.as(guardian).do('child.save', { ...DOUDOU, ...overrides })
}
