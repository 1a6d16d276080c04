import type { Surface } from '../bridge/surface';
import { Dialog } from '../ui/dialog';
import { useStore } from '../ui/store';
import { HiddenFrame } from './hidden-frame';
import { closeModal, modalStack, type OpenModal } from './modal-stack';
import { ModuleFrame } from './module-frame';
import { viewport } from './viewport';

interface HostProps {
  frameOrigin: string;
  siteUrl: string;
}

/** The app views that are open over the page. */
export function ModalHost(host: HostProps) {
  const open = useStore(modalStack);
  return open.map((modal) => <ModuleModal key={modal.id} modal={modal} host={host} />);
}

function ModuleModal({ modal, host }: { modal: OpenModal; host: HostProps }) {
  const { extension, moduleKey } = modal;
  const project = extension.project;
  const key = typeof project === 'object' && project !== null && 'key' in project ? project.key : undefined;
  const surface: Surface = {
    view: { moduleKey, extension },
    url: modal.url,
    title: modal.title,
    projectKey: typeof key === 'string' ? key : undefined,
    close: (payload) => closeModal(modal.id, payload),
    ...(modal.closeOnEscape ? { escape: () => closeModal(modal.id, undefined) } : {}),
  };
  if (modal.hidden)
    return <HiddenFrame surface={surface} frameOrigin={host.frameOrigin} siteUrl={host.siteUrl} />;
  const { width, height, minHeight } = viewport(modal.size);
  return (
    <Dialog
      title={modal.title}
      className={modal.size === 'fullscreen' ? 'dialog-module dialog-fullscreen' : 'dialog-module'}
      size={{ width, height, minHeight }}
      closeOnEscape={modal.closeOnEscape}
      closeOnOverlayClick={modal.closeOnOverlayClick}
      onClose={() => closeModal(modal.id, undefined)}
    >
      <ModuleFrame
        surface={surface}
        frameOrigin={host.frameOrigin}
        siteUrl={host.siteUrl}
        height={height ? 'fill' : { min: 200 }}
      />
    </Dialog>
  );
}
