import { bookingsOfChildren } from '../booking/follow'
import type { Follower } from './follower'

/** A capability is added by one line. */
export const followers: readonly Follower[] = [bookingsOfChildren]
