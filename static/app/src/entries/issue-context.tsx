import { start } from '../client/start';
import { ThroughlineScreen } from '../features/throughline/throughline-screen';

void start(<ThroughlineScreen />);
