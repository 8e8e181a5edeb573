import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Timeline } from '@/components/timeline/Timeline'
import type { Matter } from '@/domain/repair/schema'
import { matterPage } from '../routes'
import { historyOf } from './history'
import { Deal } from './parts/Deal'
import { ContactCard, Notes } from './parts/ForStaff'
import { Headline } from './parts/Headline'
import { InOutbox } from './parts/InOutbox'
import { What } from './parts/What'
import { Work } from './parts/Work'

interface MatterBodyProps {
  matter: Matter
  /** A step is on its way. */
  sending: boolean
  /** The last look failed: this is what was seen before. */
  problem: string | null
  onRetry: () => void
  /** Where it is, on a map. */
  map?: ReactNode
}

/** One report for whoever may read it, from how it stands down to how it went. */
export function MatterBody({ matter, sending, problem, onRetry, map }: MatterBodyProps) {
  const session = useSession()
  const now = new Date().toISOString()
  return (
    <>
      {problem !== null && (
        <Banner tone="late" title="没有刷新成功，下面是之前看到的" words={problem}>
          <Button label="再试一次" icon="retry" inline onPress={onRetry} />
        </Banner>
      )}
      {!sending && <InOutbox report={matter.id} person={session?.me.person} onGone={onRetry} />}
      <Headline matter={matter} now={now} onFollow={(report) => void Taro.navigateTo({ url: matterPage(report) })} />
      <Deal visit={matter.visit} quote={matter.quote} parties={matter.parties} />
      <What matter={matter} now={now} map={map} />
      <Work work={matter.work} rating={matter.rating} />
      <ContactCard key={matter.id} matter={matter} />
      <Notes showing={matter.showing} joint={matter.joint} space={matter.space} />
      <Section title="办理过程" note={`${matter.steps.length} 步`}>
        <Timeline steps={historyOf(matter, now)} />
      </Section>
    </>
  )
}
