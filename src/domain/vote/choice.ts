export const CHOICES = ['consent', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]
