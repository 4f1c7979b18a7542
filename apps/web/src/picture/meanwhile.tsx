import { PictureFrame } from './picture-frame.tsx'
import { useWholeMap } from './use-whole-map.ts'
import './meanwhile.css'

/** The whole map as a picture, in the place of the drawing while that is still on its way. (V158) */
export default function PictureMeanwhile() {
  const { say, map } = useWholeMap()
  return (
    <div className="picture-meanwhile">
      <p role="status">{map && say.meanwhile}</p>
      {map && <PictureFrame map={map} className="picture-meanwhile-frame" />}
    </div>
  )
}
