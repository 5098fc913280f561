import Link from 'next/link'
import { guideAddress } from './guide-address.ts'

/** Below the collections in the menu: the way to the first-day guide. */
export const GuideNavLink = () => (
  <Link className="own-nav-link" href={guideAddress} prefetch={false}>
    Your first day
  </Link>
)
