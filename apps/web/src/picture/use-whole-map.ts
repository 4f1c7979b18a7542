import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { pictureWords } from '../messages/picturing.ts'
import { mostInPicture } from './picture-size.ts'
import { useMapPicture } from './use-map-picture.ts'

/** The whole map as a picture to be looked at on a page, with the words that go with it. */
export function useWholeMap() {
  const say = pictureWords[usePage().language]
  const { title } = useAtlas().about
  const map = useMapPicture({ title: say.title, name: say.name(title), alone: say.alone }, { most: mostInPicture })
  return { say, map }
}
