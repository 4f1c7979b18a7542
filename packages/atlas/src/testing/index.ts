export { arbitraryAtlas, arbitraryStep, arbitraryValue, takeSteps } from './arbitraries.ts'
export { aContext, anAtlas, editsOf } from './builders.ts'
