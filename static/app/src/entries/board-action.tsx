import { start } from '../client/start';
import { PanelScreen } from '../features/panel/panel-screen';

void start(<PanelScreen />);
