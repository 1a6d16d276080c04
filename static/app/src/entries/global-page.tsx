import { start } from '../client/start';
import { WorkspacePage } from '../features/workspace/workspace-page';

void start(<WorkspacePage />);
