import '../grid/grid.css'
import './table.css'

export { TableView as default } from './table-view.tsx'
