import type { PropsWithChildren } from 'react'

/** The root of both builds: every page is a child of it. */
export default function App({ children }: PropsWithChildren) {
  return <>{children}</>
}
