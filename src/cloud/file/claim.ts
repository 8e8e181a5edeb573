import type { Actor } from '../../domain/shared/actor'
import { accept, type Outcome, refuse } from '../../domain/shared/refusal'
import type { Transaction } from '../store/port'
import { files } from './collections'

/**
 * Ties uploaded pictures to the matter that shows them, inside that matter's own transaction: one picture, one matter.
 * A picture of somebody else is refused in the same words as one that is not there.
 * @param field where the ids stand in the input, for the refusal
 */
export async function claimPhotos(
  tx: Transaction,
  ids: readonly string[],
  actor: Actor,
  matterId: string,
  field = 'photos',
): Promise<Outcome<null, 'invalid'>> {
  if (new Set(ids).size !== ids.length) return refuse('invalid', '同一张图片选了两次', { [field]: '同一张图片选了两次' })
  for (const [index, id] of ids.entries()) {
    const file = await tx.get(files, id)
    const words = !file || actor.kind !== 'person' || file.data.owner !== actor.person ? GONE : taken(file.data.attachedTo, matterId)
    if (!file || words) return refuse('invalid', words ?? GONE, { [`${field}.${index}`]: words ?? GONE })
    if (file.data.attachedTo === null) await tx.replace(files, id, file.version, { ...file.data, attachedTo: matterId })
  }
  return accept(null)
}

const GONE = '图片不存在或已过期，请重新上传'

function taken(attachedTo: string | null, matterId: string): string | null {
  return attachedTo === null || attachedTo === matterId ? null : '这张图片已用在别处，请重新上传'
}
