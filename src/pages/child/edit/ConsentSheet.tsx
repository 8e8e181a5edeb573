import { Sheet } from '@/components/sheet/Sheet'
import { useLoaded } from '@/pages/load/useLoaded'
import { Answer } from '../Answer'
import { Terms } from '../Terms'

interface ConsentSheetProps {
  sending: boolean
  /** To the text of this version. */
  onAgree: (version: string) => void
  onDisagree: () => void
  onClose: () => void
}

/** What is kept of the child, what for, how long and who sees it; then yes or no. */
export function ConsentSheet({ sending, onAgree, onDisagree, onClose }: ConsentSheetProps) {
  const [terms, reload] = useLoaded('child.terms', {})
  const version = terms.value?.version
  return (
    <Sheet
      open
      title="先看说明，再决定"
      isText
      onClose={onClose}
      footer={
        <Answer
          ready={version !== undefined}
          sending={sending}
          onAgree={() => version !== undefined && onAgree(version)}
          onDisagree={onDisagree}
        />
      }
    >
      <Terms terms={terms} onRetry={() => void reload()} />
    </Sheet>
  )
}
