/** Languages of the interface; what people write stays in their own. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]
