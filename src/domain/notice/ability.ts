import { type Permissions, SIGNED_IN } from '../shared/permission'
import type { noticeContract } from './contract'

/** One's own inbox and nobody else's. */
export const noticePermissions = {
  'notice.list': SIGNED_IN,
  'notice.unread': SIGNED_IN,
  'notice.read': SIGNED_IN,
  'notice.readAll': SIGNED_IN,
} as const satisfies Permissions<typeof noticeContract>
