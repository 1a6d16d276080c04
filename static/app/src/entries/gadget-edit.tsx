import { start } from '../client/start';
import { GadgetForm } from '../features/gadget/gadget-form';

void start(<GadgetForm />);
