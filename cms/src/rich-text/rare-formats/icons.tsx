import type { ReactNode } from 'react'

const Icon = ({ children }: { children: ReactNode }) => (
  <svg
    className="icon"
    aria-hidden="true"
    focusable="false"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="currentColor"
  >
    {children}
  </svg>
)

export const MoreIcon = () => (
  <Icon>
    <circle cx="5" cy="10" r="1.5" />
    <circle cx="10" cy="10" r="1.5" />
    <circle cx="15" cy="10" r="1.5" />
  </Icon>
)

export const SubscriptIcon = () => (
  <Icon>
    <text x="3" y="13" fontSize="13">
      x
    </text>
    <text x="11" y="17" fontSize="9">
      2
    </text>
  </Icon>
)

export const SuperscriptIcon = () => (
  <Icon>
    <text x="3" y="16" fontSize="13">
      x
    </text>
    <text x="11" y="9" fontSize="9">
      2
    </text>
  </Icon>
)
