import { prepareDemonstration } from '../demonstration.mjs'

/** The doors behind the pages start with a demonstration that was filled once. */
export default prepareDemonstration
