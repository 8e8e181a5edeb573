import type { ReactElement } from 'react'

/** The work: cards on a phone and in WeChat, a table on a desktop. */
export function WorkPage(): ReactElement
