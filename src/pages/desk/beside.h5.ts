import { MatterPane } from '@/pages/repair/matter/MatterPane'

export const BESIDE = { repair: MatterPane }
export const standsBeside = true
