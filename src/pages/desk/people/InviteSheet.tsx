import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { type InvitationView, NAME_MAX } from '@/domain/role/schema'
import { type PostDraft, PostFields } from './PostFields'
import { Problem } from './Problem'
import { NO_TERM, termOf } from './term'
import { useAct } from './useAct'

const EMPTY: PostDraft & { name: string; phone: string } = { ...NO_TERM, place: null, role: null, name: '', phone: '' }

interface InviteSheetProps {
  onDone: (invitation: InvitationView) => void
  onClose: () => void
}

/** Somebody who has not signed in yet: what for, and for whom the code is. */
export function InviteSheet({ onDone, onClose }: InviteSheetProps) {
  const [draft, change, clear] = useDraft('role.invite', EMPTY)
  const acting = useAct()
  const { place, role } = draft
  const missing = !place ? '请选地方' : !role ? '请选角色' : draft.name.trim() === '' ? '请填写姓名' : undefined
  const send = async () => {
    if (!place || !role) return
    const term = termOf(draft, new Date().toISOString())
    if ('wrong' in term) return acting.complain({ [term.wrong === 'from' ? 'from' : 'to']: '请写成 2027-06-30 这样' })
    const phone = draft.phone.trim() === '' ? null : draft.phone
    const done = await acting.act('role.invite', { role, place: place.id, ...term, name: draft.name, phone })
    if (!done) return
    clear()
    onDone(done.invitation)
  }
  return (
    <Sheet
      open
      title="邀请一个人"
      onClose={onClose}
      footer={
        <>
          <Problem acting={acting} />
          <Button
            label="生成邀请码"
            kind="main"
            loading={acting.sending}
            disabled={missing !== undefined}
            reason={missing}
            onPress={() => void send()}
          />
        </>
      }
    >
      <PostFields draft={draft} onChange={change} errorOf={acting.errorOf} />
      {role && (
        <>
          <TextField
            label="姓名"
            value={draft.name}
            onInput={(name) => change({ name })}
            placeholder="给谁的"
            max={NAME_MAX}
            error={acting.errorOf('name')}
          />
          <TextField
            label="手机号"
            optional
            help="只用来认人，别人看到的是 139****1234"
            type="number"
            value={draft.phone}
            onInput={(phone) => change({ phone })}
            max={13}
            error={acting.errorOf('phone')}
          />
        </>
      )}
    </Sheet>
  )
}
