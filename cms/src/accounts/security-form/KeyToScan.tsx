import type { NewKey } from '../second-factor/factor-store.ts'

/** The key for an authenticator app: as a picture for its camera, and for typing. */
export const KeyToScan = ({ newKey: { key, qr } }: { newKey: NewKey }) => (
  <div className="key-to-scan">
    <img
      src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
      alt="QR code with the key for your authenticator app. The same key stands below as text."
      width={200}
      height={200}
    />
    <div>
      <p>Open an authenticator app on your phone, add an account, and scan this picture.</p>
      <p>
        No camera? Type this key into the app: <code>{key}</code>
      </p>
    </div>
  </div>
)
