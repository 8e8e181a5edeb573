import type { Notice } from '../../domain/notice/notice'
import type { Collection } from '../store/port'

export const notices: Collection<Notice> = {
  name: 'notice',
  indexes: [['person', 'at'], ['person', 'unread', 'at'], ['matter', 'at'], ['at']],
}
