/** Whether copies begin at the values of today. */
export function FromCurrent({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>Begin at the values of today, where that leaves something to reach</span>
    </label>
  );
}
