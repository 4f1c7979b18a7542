// Paths drawn by hand for this house, in a square of 24, stroked.
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5 20.5 20.5',
  undo: 'M9 5 4 9.5 9 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11H9',
  redo: 'M15 5 20 9.5 15 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11H15',
  share: 'M12 15V4M8 7.5 12 3.5 16 7.5M6 11H5v9.5h14V11h-1',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  close: 'M6 6 18 18M18 6 6 18',
  people:
    'M9 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M2.5 20v-1.5c0-3 2.6-4.5 6.5-4.5s6.5 1.5 6.5 4.5V20M16 5a3 3 0 0 1 0 6M18 14.2c2.3.5 3.5 1.8 3.5 4V20',
  chevron: 'M9 5.5 15.5 12 9 18.5',
  back: 'M15 5.5 8.5 12 15 18.5',
  down: 'M5.5 9 12 15.5 18.5 9',
  pen: 'M4.5 19.5 5.5 15 15.5 5a2 2 0 0 1 3 0l.6.6a2 2 0 0 1 0 3L9 18.5Z',
  bin: 'M4.5 7h15M9.5 6.5V4h5v2.5M6.5 7.5 7.5 20h9l1-12.5M10.3 10.5v6M13.7 10.5v6',
  link: 'M6.5 12a3 3 0 1 1-.1 0M17.6 12a3 3 0 1 1-.1 0M9.5 15h5',
  swap: 'M4 8.5h15M15.5 5 19 8.5 15.5 12M20 15.5H5M8.5 12 5 15.5 8.5 19',
  plus: 'M12 5v14M5 12h14',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  out: 'M13.5 4.5H19.5V10.5M19 5 11 13M17 14v5.5H4.5V7H10',
  check: 'M5 12.5 10 17.5 19.5 7',
  wait: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17M12 7.5V12l3.2 2.2',
  offline: 'M4 4 20 20M7.2 17.5h9.3M6.6 9.6A4.2 4.2 0 0 0 7.2 18M10 6.3a5.4 5.4 0 0 1 7 4.4 3.7 3.7 0 0 1 2.4 5.9',
  stop: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17M12 7.5v5.5M12 16.2v.3',
  lock: 'M6.5 10.5h11v9.5h-11ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5',
  eye: 'M2.5 12C4.5 8 8 6 12 6s7.500 2 9.500 6c-2 4-5.500 6-9.500 6S4.500 16 2.500 12M12 9.200a2.800 2.800 0 1 1 0 5.600a2.800 2.800 0 1 1 0-5.600',
  list: 'M9 6h11M9 12h11M9 18h11M4.500 6h.1M4.500 12h.1M4.500 18h.1',
  filter: 'M4 5.5h16M7 12h10M10 18.5h4',
  more: 'M5.5 12h.1M12 12h.1M18.500 12h.1',
  sentence: 'M4 6.5h7M15 6.500h5M4 12h3.500M11 12h9M4 17.500h9',
  basket: 'M3.500 9.500h17L18.500 19.500h-13ZM8 9.500 11 4.500M16 9.500 13 4.500',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7Z',
  merge: 'M5 4.500v3a4 4 0 0 0 4 4h3M5 19.500v-3a4 4 0 0 1 4-4h9.500M15 9l3.500 3.500L15 16',
  around:
    'M12 9.200a2.800 2.800 0 1 1 0 5.600a2.800 2.800 0 1 1 0-5.600M12 9.200V5.500M12 14.800v3.700M9.600 10.600 6.400 8.700M14.400 13.400l3.200 1.900M9.600 13.400l-3.200 1.900M14.400 10.600l3.200-1.900M12 3.500v.1M12 20.500v.1M4.800 7.800v.1M19.200 16.200v.1M4.800 16.200v.1M19.200 7.800v.1',
  matrix: 'M4 4.500h16v15H4ZM4 9.500h16M4 14.500h16M9.300 4.500v15M14.700 4.500v15',
  table: 'M4 5h16v14H4ZM4 9.500h16M4 14.200h16M8.500 9.500v9.500',
  left: 'M15 5.500 8.500 12 15 18.500',
  drawing:
    'M6 5a2.500 2.500 0 1 1 0 5a2.500 2.500 0 1 1 0-5M18 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4M13 15.500a2.500 2.500 0 1 1 0 5a2.500 2.500 0 1 1 0-5M8.500 7.600 16 8M7.500 9.700 11.700 15.800M17 9.800 14.200 15.700',
} as const
export type IconName = keyof typeof paths

/** A small drawing beside words, or in a button that has a name: never read aloud itself. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
