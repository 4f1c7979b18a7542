// The font that every width of the drawing is measured for, as an address of this house.
export { default as houseFontFile } from '@tldraw/assets/fonts/IBMPlexSans-Medium.woff2?url'
