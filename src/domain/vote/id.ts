/** The id of a roll that was frozen for a vote. @param mark of one opening */
export function rollId(vote: string, mark: string): string {
  return `${vote}~${mark}`
}

/** The vote of a roll, or of one of its lines, by their ids. */
export function voteOfRoll(id: string): string {
  return id.split('~')[0] ?? id
}
