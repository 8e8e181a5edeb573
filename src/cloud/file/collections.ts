import type { FileRecord } from '../../domain/file/file'
import type { Collection } from '../store/port'

export const files: Collection<FileRecord> = {
  name: 'file',
  indexes: [
    ['attachedTo', 'at'],
    ['owner', 'at'],
  ],
}
