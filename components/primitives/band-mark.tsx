import styles from './band-mark.module.css'

export type Heat = 'hot' | 'warm' | 'cold' | null

const lit = { hot: 3, warm: 2, cold: 1 }
const bars = [
  { x: 0.5, y: 8, height: 4 },
  { x: 4.5, y: 4.5, height: 7.5 },
  { x: 8.5, y: 1, height: 11 },
]

/** Three rising bars, as many lit as the lead is hot: the band's shape, readable without its colour. */
export const BandMark = ({ heat, size = 12 }: { heat: Heat; size?: number }) => (
  <svg
    className={`${styles.mark} ${heat ? styles[heat] : ''}`}
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 12 12"
    fill="currentColor"
  >
    {bars.map((bar, index) => (
      <rect
        key={bar.x}
        className={heat && index < lit[heat] ? undefined : styles.unlit}
        x={bar.x}
        y={bar.y}
        width={3}
        height={bar.height}
        rx={1}
      />
    ))}
  </svg>
)
