import '../grid/grid.css'
import './matrix.css'

export { MatrixView as default } from './matrix-view.tsx'
