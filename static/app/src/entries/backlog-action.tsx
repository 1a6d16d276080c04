import { start } from '../client/start';
import { PlanningScreen } from '../features/planning/planning-screen';

void start(<PlanningScreen />);
