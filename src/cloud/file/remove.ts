import { type FileRecord, PICTURE_SIDES, type PictureSize } from '../../domain/file/file'
import type { Files } from '../services/files'
import type { Store, Stored } from '../store/port'
import { files } from './collections'
import { fileName } from './receive'

/** In `attachedTo` while a picture is being removed: nobody can claim it any more, and the timer finds what broke off. */
export const REMOVING = 'removing'

/**
 * Removes a picture with its bytes; the document last, so that no bytes are left of which nobody knows.
 * @returns false, and nothing removed, when somebody claimed it meanwhile
 */
export async function removePicture(store: Store, bytes: Files, { id, data: { attachedTo } }: Stored<FileRecord>): Promise<boolean> {
  if (!(await store.patch(files, id, { guard: { eq: { attachedTo } }, set: { attachedTo: REMOVING } }))) return false
  for (const size of Object.keys(PICTURE_SIDES) as PictureSize[]) await bytes.remove(fileName(id, size))
  const left = await store.get(files, id)
  return left !== null && store.remove(files, id, left.version)
}
