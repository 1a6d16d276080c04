import { errorText } from '../api/request';

/** Why it was refused, below the fields; nothing while it was not. */
export function FormError({ error }: { error: unknown }) {
  return error ? (
    <p className="form-error" role="alert">
      {errorText(error)}
    </p>
  ) : null;
}
