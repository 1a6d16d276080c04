import './portability.css';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import { SampleSection } from './sample-section';

/** Import & export (PRODUCT §5.11, §5.12): for everybody what they may take along, for OKR managers what they bring. */
export default function PortabilityPart() {
  const { rights } = useWorkspaceFrame();
  return (
    <div className="portability">
      {rights.managesOkrs && (
        <section className="stack" aria-labelledby="import-heading">
          <h2 id="import-heading">Import</h2>
          <ImportSection />
        </section>
      )}
      <section className="stack" aria-labelledby="export-heading">
        <h2 id="export-heading">Export</h2>
        <ExportSection managesOkrs={rights.managesOkrs} />
      </section>
      {rights.managesOkrs && (
        <section className="stack" aria-labelledby="sample-heading">
          <h2 id="sample-heading">Sample company</h2>
          <SampleSection />
        </section>
      )}
    </div>
  );
}
