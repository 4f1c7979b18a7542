/** So many elements can still be read on a sheet. */
export const mostOnSheet = 500
/** With more than these the drawing of a picture would hold a phone up for too long. */
export const mostInPicture = 1500
