import { start } from '../client/start';
import { TaggingScreen } from '../features/tagging/tagging-screen';

void start(<TaggingScreen />);
