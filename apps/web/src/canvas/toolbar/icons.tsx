/** Line icons of our tools, in a square of 24, drawn for this house. */
const paths = {
  select: 'M5 3.5 18.5 11l-6 1.6L9.6 18.5Z',
  hand: 'M8 12V6.2a1.5 1.5 0 0 1 3 0V11m0-.5V4.7a1.5 1.5 0 0 1 3 0V11m0-.5V6a1.5 1.5 0 0 1 3 0v8.2c0 3.6-2.3 6.3-5.7 6.3-2.6 0-4.1-1-5.5-3.300L3.6 13.300c-.9-1.5 1-2.8 2.2-1.600L8 14',
  add: 'M12 5v14M5 12h14',
  relate: 'M8.5 15.5 15.5 8.500M6 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  draw: 'M4 20c1.5-3.5 2.5-5 4-6.500L17 4.500l2.5 2.5-9 9C9 17.5 7.5 18.5 4 20Z',
  note: 'M5 4h14v9.500L13.5 19H5ZM19 13.500h-5.500V19',
  eraser:
    'M9 19.500h11M4.5 14.500l9-9a1.5 1.5 0 0 1 2.1 0l3.4 3.400a1.5 1.5 0 0 1 0 2.100L10.5 19.500h-3l-3-3a1.5 1.5 0 0 1 0-2ZM9 10l5.5 5.5',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.500H14a5 5 0 0 1 0 10h-3',
  redo: 'M15.5 5 20 9.5 15.5 14M19.5 9.500H10a5 5 0 0 0 0 10h3',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  zoomIn: 'M12 6v12M6 12h12',
  zoomOut: 'M6 12h12',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  rename: 'M4 20h16M6 16l1-3.500L15.5 4l2.5 2.500L9.5 15Z',
  reverse: 'M7 7h12l-3.5-3.500M17 17H5l3.5 3.5',
  remove: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.5 11v5M13.5 11v5',
  layOut: 'M4 5h6v5H4ZM14 14h6v5h-6ZM14 4h6v5h-6ZM4 15h6v5H4ZM10 7.500h4M10 17h4',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
