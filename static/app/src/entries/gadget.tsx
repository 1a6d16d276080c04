import { start } from '../client/start';
import { GadgetScreen } from '../features/gadget/gadget-screen';

void start(<GadgetScreen />);
