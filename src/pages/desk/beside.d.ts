import type { MutableRefObject, ReactElement } from 'react'

export interface PaneProps {
  id: string
  /** What the Enter key does. */
  main: MutableRefObject<(() => void) | null>
  onMoved: () => void
}

/**
 * Matters beside the list are for desktop browsers: in WeChat, also on a PC, a matter opens as a page of its own subpackage, and the
 * staff's one need not carry it a second time. Capability → its matter beside the list.
 */
export const BESIDE: Readonly<Record<string, (props: PaneProps) => ReactElement>>

/** Whether anything stands beside the list here. */
export const standsBeside: boolean
