import type { Look, Mark, Ring, View } from './view'

export interface ClusterMapProps {
  marks: readonly Mark[]
  rings: readonly Ring[]
  /** Where the map looks at first, and again whenever `turn` is another. In between it is the finger’s. */
  look: Look
  /** What is read aloud: what one sees here, and where the same is said in words. */
  label: string
  /** The view as it is now: once at first, and whenever it has come to rest somewhere else. */
  onMove: (view: View) => void
  /** A mark was tapped. */
  onTap: (id: string) => void
}

/**
 * A map of many things that fills the element around it, with at most some 150 marks at a time: whoever uses it asks for what is in the
 * view. WeChat draws its own map; a browser draws the tiles that the build names, or plain ground. It never asks where the reader is.
 */
export function ClusterMap(props: ClusterMapProps): JSX.Element
