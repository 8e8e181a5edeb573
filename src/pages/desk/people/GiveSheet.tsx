import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { ROLE_WORDS } from '@/domain/person/words'
import { type GrantView, type PersonView, REASON_MAX } from '@/domain/role/schema'
import { type PostDraft, PostFields, TermFields } from './PostFields'
import { Problem } from './Problem'
import { NO_TERM, termOf, termWords } from './term'
import { useAct } from './useAct'

interface GiveSheetProps {
  person: Pick<PersonView, 'id' | 'nickname'>
  onDone: () => void
  onClose: () => void
}

const EMPTY: PostDraft & { reason: string } = { ...NO_TERM, place: null, role: null, reason: '' }

/** A role for somebody: where, what, how long, and why. */
export function GiveSheet({ person, onDone, onClose }: GiveSheetProps) {
  const [draft, change, clear] = useDraft(`role.give.${person.id}`, EMPTY)
  const acting = useAct()
  const { place, role } = draft
  const missing = !place ? '请选地方' : !role ? '请选角色' : undefined
  const send = async () => {
    if (!place || !role) return
    const term = termOf(draft, new Date().toISOString())
    if ('wrong' in term) return acting.complain({ [term.wrong === 'from' ? 'from' : 'to']: '请写成 2027-06-30 这样' })
    const data = { person: person.id, role, place: place.id, ...term, reason: draft.reason }
    if (!(await acting.act('role.grant', data, `${person.nickname}已是${place.name}${ROLE_WORDS[role]}`))) return
    clear()
    onDone()
  }
  return (
    <Sheet
      open
      title={`给${person.nickname}一个角色`}
      onClose={onClose}
      footer={
        <>
          <Problem acting={acting} />
          <Button
            label={role && place ? `请${person.nickname}当${ROLE_WORDS[role]}` : '给这个角色'}
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
      {role && <ReasonField value={draft.reason} onInput={(reason) => change({ reason })} error={acting.errorOf('reason')} />}
    </Sheet>
  )
}

interface TermSheetProps extends GiveSheetProps {
  grant: GrantView
}

/** Another term for a role that is held, or that has run out. */
export function TermSheet({ person, grant, onDone, onClose }: TermSheetProps) {
  const [draft, change, clear] = useDraft(`role.term.${person.id}.${grant.role}.${grant.place}`, { ...NO_TERM, reason: '' })
  const acting = useAct()
  const send = async () => {
    const term = termOf(draft, new Date().toISOString())
    if ('wrong' in term) return acting.complain({ [term.wrong === 'from' ? 'from' : 'to']: '请写成 2027-06-30 这样' })
    const data = { person: person.id, role: grant.role, place: grant.place, ...term, reason: draft.reason }
    if (!(await acting.act('role.grant', data, term.to === null ? '任期没有期限了' : '任期已改'))) return
    clear()
    onDone()
  }
  return (
    <Sheet
      open
      title={`改${ROLE_WORDS[grant.role]}的任期`}
      onClose={onClose}
      footer={
        <>
          <Problem acting={acting} />
          <Button label="改任期" kind="main" loading={acting.sending} onPress={() => void send()} />
        </>
      }
    >
      {grant.to !== null && <Banner title={`${grant.placeName}，现在${termWords(grant, new Date().toISOString())}`} />}
      <TermFields draft={draft} onChange={change} errorOf={acting.errorOf} />
      <ReasonField value={draft.reason} onInput={(reason) => change({ reason })} error={acting.errorOf('reason')} />
    </Sheet>
  )
}

export function ReasonField({ value, onInput, error }: { value: string; onInput: (value: string) => void; error: string | undefined }) {
  return (
    <TextField
      label="为什么"
      optional
      help="留在记录里，安排人手的人能看到"
      value={value}
      onInput={onInput}
      placeholder="换届、调动、新来的……"
      max={REASON_MAX}
      error={error}
    />
  )
}
