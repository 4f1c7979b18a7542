export { BoxGrid } from './box-grid.ts'
export { boxOf, type ElementSize, elementText } from './figures/box-of.ts'
export { applySceneDiff, diffScenes } from './figures/diff-scenes.ts'
export {
  type Badge,
  type ElementFigure,
  type ElementInk,
  type ElementStyle,
  type EndMark,
  type GroupFigure,
  type RelationFigure,
  type RelationInk,
  type RelationStyle,
  type Scene,
  type SceneDiff,
  type Theme,
  themes,
} from './figures/figures.ts'
export { type Places, projectElement } from './figures/project-element.ts'
export { projectRelation, relationText } from './figures/project-relation.ts'
export { projectScene } from './figures/project-scene.ts'
export { readingOrder } from './figures/reading-order.ts'
export { relationsTouching } from './figures/relations-touching.ts'
export { settleNames } from './figures/settle-names.ts'
export { detailOf, outlineOf } from './figures/shapes.ts'
export { type Changed, updateScene } from './figures/update-scene.ts'
export {
  type Box,
  boxAround,
  boxAroundAll,
  type Curve,
  curvePath,
  middleOf,
  overlap,
  type Point,
  pointAt,
} from './geometry.ts'
export {
  dropFromIndex,
  hitRelation,
  indexRelations,
  putInIndex,
  type RelationIndex,
  relationsIn,
} from './index-relations.ts'
export { groupsOf } from './layout/groups-of.ts'
export { type LayOutOptions, layOut } from './layout/lay-out.ts'
export { layOutSelection } from './layout/lay-out-selection.ts'
export { placeUnplaced } from './layout/place-unplaced.ts'
export { contrast } from './style/contrast.ts'
export { iconPaths } from './style/icons.ts'
export { elementInks, type GroupInk, groupInks, papers, relationInks } from './style/palette.ts'
export { styleOfElement, styleOfRelation } from './style/style.ts'
export { bounds, suggestView, type View } from './suggest-view.ts'
export { type SvgOptions, writeSvg } from './svg/write-svg.ts'
export { type FontWeight, houseFont, measureText } from './text/measure-text.ts'
export { type TextSetting, wrapLabel } from './text/wrap-label.ts'
