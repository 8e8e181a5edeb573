import { ANYONE, type Permissions, SIGNED_IN } from '../shared/permission'
import type { sessionContract } from './contract'

/** Who may do what. */
export const sessionPermissions = {
  'session.ways': ANYONE,
  // Only where made-up people exist.
  'session.demo': ANYONE,
  'session.wechat': ANYONE,
  // Whoever holds the code that the server printed, while it has no admin.
  'session.setup': ANYONE,
  'session.me': ANYONE,
  'session.rename': SIGNED_IN,
  'session.list': SIGNED_IN,
  'session.end': SIGNED_IN,
  'session.endOther': SIGNED_IN,
  'session.endAll': SIGNED_IN,
  'session.ask': ANYONE,
  'session.bind': SIGNED_IN,
  // Whoever holds the secret of the request: `domain/session/machine`.
  'session.poll': ANYONE,
  'session.take': ANYONE,
  // Afterwards only who has scanned it first.
  'session.seen': SIGNED_IN,
  'session.confirm': SIGNED_IN,
  'session.cancel': SIGNED_IN,
} as const satisfies Permissions<typeof sessionContract>
