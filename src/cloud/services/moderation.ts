/** `pass` may be shown; `review` waits for a person; `risky` is refused at once. */
export type Verdict = 'pass' | 'review' | 'risky'

/** Where the words or picture would appear. `work` is shown by staff and fixers as part of their task. */
export type Scene = 'profile' | 'report' | 'comment' | 'work'

export interface Circumstances {
  /** Id of who says or shows it. */
  person: string
  scene: Scene
}

/** First look at what people write and show: a word list here, WeChat's msgSecCheck and mediaCheckAsync on WeChat. */
export interface Moderation {
  checkText(words: string, about: Circumstances): Promise<Verdict>
  checkPicture(fileId: string, about: Circumstances): Promise<Verdict>
}
