import { Banner } from '@/components/banner/Banner'
import type { Acting } from './useAct'

/** Why the last try was refused, right above the button that met it: the top of a long sheet may be out of sight. */
export function Problem({ acting }: { acting: Acting }) {
  return acting.problem === null ? null : <Banner tone="late" title={acting.problem} words="填的都还在" />
}
