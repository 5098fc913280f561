import { Button, toast } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

interface RecoveryCodesProps {
  codes: readonly string[]
  /** What the button says that goes on. */
  done: string
  onDone: () => void
}

/** New recovery codes, which nobody sees again. */
export function RecoveryCodes({ codes, done, onDone }: RecoveryCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    toast.success('Copied.')
  }
  return (
    <section className="recovery-codes" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" ref={heading} tabIndex={-1}>
        Your recovery codes
      </h2>
      <p>
        Print them, or keep them where you keep passwords. If your phone is lost, each of them signs you in once. They
        are not shown again.
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="sign-in__buttons">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void copy()}>
          Copy the codes
        </Button>
        <Button size="medium" margin={false} onClick={onDone}>
          {done}
        </Button>
      </div>
    </section>
  )
}
