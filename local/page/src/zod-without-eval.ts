import { z } from 'zod';

// The shell's content security policy forbids compiling code at run time; zod would try, and the browser would report it.
z.config({ jitless: true });
