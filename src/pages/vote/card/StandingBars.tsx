import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import type { Counts, Standing } from '@/domain/vote/count'
import { CONSENT, type Matter, TURNOUT } from '@/domain/vote/matters'
import { shareWords } from '@/domain/vote/words'
import { ShareBar } from './ShareBar'

interface StandingBarsProps {
  counts: Counts
  standing: Standing
  matter: Matter
  /** Nothing comes any more: what is missing is what was missing. */
  over: boolean
}

/** How far it is by area and by heads: first whether enough take part, then whether enough of them consent. */
export function StandingBars({ counts: { total, cast, consent }, standing, matter, over }: StandingBarsProps) {
  const share = CONSENT[matter]
  const missing = (words: string, short: number) => (short === 0 ? '够了' : over ? `差 ${words}` : `还差 ${words}`)
  const yes = (words: string, short: number) => (short === 0 ? '够了' : over ? `差 ${words}` : `再有 ${words} 同意就够`)
  const of = (part: string, whole: string) => `${part}，共 ${whole}`
  return (
    <>
      <Section title={over ? '参与了多少' : '参与还差多少'} note={`要${shareWords(TURNOUT)}`}>
        <Card>
          <ShareBar
            name="面积"
            part={cast.area}
            whole={total.area}
            line={TURNOUT.num / TURNOUT.den}
            reached={standing.turnout.area === 0}
            words={`${missing(areaWords(standing.turnout.area), standing.turnout.area)} · ${of(areaWords(cast.area), areaWords(total.area))}`}
          />
          <ShareBar
            name="人数"
            part={cast.heads}
            whole={total.heads}
            line={TURNOUT.num / TURNOUT.den}
            reached={standing.turnout.heads === 0}
            words={`${missing(`${standing.turnout.heads} 人`, standing.turnout.heads)} · ${of(`${cast.heads} 人`, `${total.heads} 人`)}`}
          />
        </Card>
      </Section>
      <Section title={over ? '同意的有多少' : '同意还差多少'} note={`参与的里面要${shareWords(share)}`}>
        <Card>
          <ShareBar
            name="面积"
            part={consent.area}
            whole={cast.area}
            line={share.num / share.den}
            reached={standing.consent.area === 0}
            words={`${yes(areaWords(standing.consent.area), standing.consent.area)} · ${of(areaWords(consent.area), areaWords(cast.area))}`}
          />
          <ShareBar
            name="人数"
            part={consent.heads}
            whole={cast.heads}
            line={share.num / share.den}
            reached={standing.consent.heads === 0}
            words={`${yes(`${standing.consent.heads} 人`, standing.consent.heads)} · ${of(`${consent.heads} 人`, `${cast.heads} 人`)}`}
          />
        </Card>
        <Note>没有投的，不算同意，也不算反对。</Note>
      </Section>
    </>
  )
}
