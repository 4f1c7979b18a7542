import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { pictureWords } from '../messages/picturing.ts'
import { PictureFrame } from './picture-frame.tsx'
import { mostInPicture } from './picture-size.ts'
import { useMapPicture } from './use-map-picture.ts'
import './meanwhile.css'

/** The whole map as a picture, in the place of the drawing while that is still on its way. (V158) */
export default function PictureMeanwhile() {
  const { language } = usePage()
  const say = pictureWords[language]
  const { title } = useAtlas().about
  const map = useMapPicture({ title: say.title, name: say.name(title), alone: say.alone }, { most: mostInPicture })
  return (
    <div className="picture-meanwhile">
      <p role="status">{map && say.meanwhile}</p>
      {map && <PictureFrame map={map} className="picture-meanwhile-frame" />}
    </div>
  )
}
