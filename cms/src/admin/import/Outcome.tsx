import { Alert } from '../Alert.tsx'

/** What came of the last thing that was asked. */
export function Outcome({ refusal, done }: { refusal: string | undefined; done: string | undefined }) {
  return (
    <>
      <div role="alert">
        {refusal && (
          <Alert tone="error" title="That didn’t work">
            <p>{refusal}</p>
          </Alert>
        )}
      </div>
      <div role="status">{done && <p className="import-done">{done}</p>}</div>
    </>
  )
}
