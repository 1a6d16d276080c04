import './portability.css';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { ImportSection } from './import-section';

/** Import & export (PRODUCT §5.11, §5.12): for everybody what they may take along, for OKR managers what they bring. */
export default function PortabilityPart() {
  const { rights } = useWorkspaceContext();
  return (
    <div className="portability">
      {rights.managesOkrs && (
        <section className="stack" aria-labelledby="import-heading">
          <h2 id="import-heading">Import</h2>
          <ImportSection />
        </section>
      )}
    </div>
  );
}
