import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import { type Counts, type Standing, stepsOf } from '@/domain/vote/count'
import { CONSENT, consentShort, type Matter, TURNOUT } from '@/domain/vote/matters'
import { shareWords, shortWords } from '@/domain/vote/words'
import { ShareBar } from './ShareBar'

interface StandingBarsProps {
  counts: Counts
  standing: Standing
  matter: Matter
  /** Nothing comes any more: what is missing is what was missing. */
  over: boolean
}

/** How far it is by area and by heads: first whether enough take part, then whether enough of them consent. */
export function StandingBars({ counts, standing, matter, over }: StandingBarsProps) {
  const { total, cast, consent } = counts
  const share = CONSENT[matter]
  const [, , byArea, byHeads] = stepsOf(counts, matter)
  const turnout = (words: string, short: number) => (short === 0 ? '够了' : `${over ? '差' : '还差'} ${words}`)
  const yes = (holds: boolean, words: string) => {
    if (holds) return '比例够了'
    return cast.heads === 0 ? '还没有人投' : over ? '比例不够' : `再有 ${words}同意，比例就够`
  }
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
            words={`${turnout(areaWords(standing.turnout.area), standing.turnout.area)} · ${of(areaWords(cast.area), areaWords(total.area))}`}
          />
          <ShareBar
            name="人数"
            part={cast.heads}
            whole={total.heads}
            line={TURNOUT.num / TURNOUT.den}
            reached={standing.turnout.heads === 0}
            words={`${turnout(`${standing.turnout.heads} 人`, standing.turnout.heads)} · ${of(`${cast.heads} 人`, `${total.heads} 人`)}`}
          />
        </Card>
      </Section>
      <Section title={over ? '同意的有多少' : '同意够不够'} note={`参与的里面要${shareWords(share)}`}>
        <Card>
          <ShareBar
            name="面积"
            part={consent.area}
            whole={cast.area}
            line={share.num / share.den}
            reached={byArea?.holds ?? false}
            words={`${yes(byArea?.holds ?? false, `${areaWords(consentShort(consent.area, cast.area, share))} `)} · ${of(areaWords(consent.area), areaWords(cast.area))}`}
          />
          <ShareBar
            name="人数"
            part={consent.heads}
            whole={cast.heads}
            line={share.num / share.den}
            reached={byHeads?.holds ?? false}
            words={`${yes(byHeads?.holds ?? false, `${consentShort(consent.heads, cast.heads, share)} 人`)} · ${of(`${consent.heads} 人`, `${cast.heads} 人`)}`}
          />
        </Card>
        <Note>{over ? '没有投的，不算同意，也不算反对。' : `${outlook(standing)}没有投的，不算同意，也不算反对。`}</Note>
      </Section>
    </>
  )
}

/** What it takes from here on. */
function outlook({ consent }: Standing): string {
  if (consent.area === 0 && consent.heads === 0) return '现在参与和同意都够了。'
  return `接着来投的都同意的话，${shortWords(consent)}就都够了。`
}
