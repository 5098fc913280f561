'use client'

import { timeZones } from '@osi/shared'

interface ZoneBoxProps {
  id: string
  zone: string
  isReadOnly: boolean
  onZone: (zone: string) => void
}

/** The zone on whose clock the times of an event are. */
export function ZoneBox({ id, zone, isReadOnly, onZone }: ZoneBoxProps) {
  return (
    <div className="date-box date-box--zone">
      <label htmlFor={id}>Time zone</label>
      <select id={id} value={zone} disabled={isReadOnly} onChange={(event) => onZone(event.target.value)}>
        {timeZones.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
