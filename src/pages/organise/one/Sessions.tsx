import { useState } from 'react'
import { spanOfTime } from '@/client/when'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { EventView, SessionView } from '@/domain/event/schema'
import { seatsLine } from '../SeatsBar'
import { CLOSED, SessionCard } from './SessionCard'
import { isApplying, type SessionStep } from './steps'

interface SessionsProps {
  title: string
  event: EventView
  sessions: readonly SessionView[]
  /** The first one stands open from the start. */
  opens: boolean
  onStep: (step: SessionStep, session: SessionView) => void
}

/** Sessions in the order of time: one stands open with all that may be done, the others are lines. */
export function Sessions({ title, event, sessions, opens, onStep }: SessionsProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const open = sessions.find(({ id }) => id === chosen)?.id ?? (opens ? sessions[0]?.id : undefined)
  return (
    <Section title={title} note={`${sessions.length} 场`}>
      {sessions.length === 0 && <Note>没有要办的了。</Note>}
      {sessions.map((session) =>
        session.id === open ? (
          <SessionCard key={session.id} event={event} session={session} onStep={onStep} />
        ) : (
          <Card key={session.id} kind="rows">
            <Row
              title={spanOfTime(session.from, session.to)}
              note={session.state === 'cancelled' ? (session.note ?? undefined) : seatsLine({ ...session, applying: isApplying(session) })}
              state={CLOSED[session.state]}
              onPress={() => setChosen(session.id)}
            />
          </Card>
        ),
      )}
    </Section>
  )
}
