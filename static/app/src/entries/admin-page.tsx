import { start } from '../client/start';
import { AdminPage } from '../features/settings/admin-page';

void start(<AdminPage />);
