const paths = {
  back: 'M10 3 5 8l5 5',
  down: 'm4 6 4 4 4-4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'm13.5 13.5-3.2-3.2M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  up: 'm4 10 4-4 4 4',
  pencil: 'm10.8 2.7 2.5 2.5L5.5 13l-3.2.7.7-3.2 7.8-7.8Z',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  alert: 'M8 2.5 14.5 13.5h-13L8 2.5Zm0 4.5v3m0 1.8v.01',
  phone:
    'M5.6 2.5H3.4a1 1 0 0 0-1 1.1c.5 5.3 4.7 9.5 10 10a1 1 0 0 0 1.1-1v-2.2l-3-1.2-1.4 1.5a9 9 0 0 1-3.8-3.8l1.5-1.4-1.2-3Z',
  mail: 'M2 3.5h12v9H2v-9Zm0 .7 6 4.6 6-4.6',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m0-4L7.5 8.5',
  clock: 'M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  note: 'M3 2.5h10v7l-4 4H3v-11Zm6 11v-4h4M5.5 5.5h5M5.5 8h2.5',
  calendar: 'M2.5 4h11v9.5h-11V4Zm0 3h11M5.5 2v3.5M10.5 2v3.5',
  chat: 'M2.5 3.5h11v7.5H8l-3 2.5V11H2.5V3.5Z',
  person: 'M10.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.6V11M8 5.2v.01',
  offline: 'M2 2l12 12M5 6.5A3.5 3.5 0 0 0 5.5 13H11M6.6 3.9A4.5 4.5 0 0 1 12 7.5a2.8 2.8 0 0 1 1.6 4.4',
} as const

export type IconName = keyof typeof paths

/** Decoration only: what it stands for is always said in words beside it or as the control's name. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2 : 1.4}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={paths[name]} />
  </svg>
)
