/**
 * The three helpers of `tslib` that Forge's bridge is joined with. The original comes whole, more than 4 kB of every
 * page before its first content, because the bridge asks for it in a way that nothing can be left out of.
 */

type Module = Record<PropertyKey, unknown>;

/** Gives `exports` every name of `module` that it has not got; a later change of the module shows. */
export function __exportStar(module: Module, exports: Module): void {
  for (const name of Object.keys(module)) {
    if (name !== 'default' && !Object.hasOwn(exports, name)) bind(exports, module, name);
  }
}

/** A module of the old kind as its `default`. */
export function __importDefault(module: Module): Module {
  return module.__esModule ? module : { default: module };
}

/** All names of a module, itself being the `default` where it is of the old kind. */
export function __importStar(module: Module): Module {
  if (module.__esModule) return module;
  const all: Module = {};
  for (const name of Object.keys(module)) if (name !== 'default') bind(all, module, name);
  all.default = module;
  return all;
}

function bind(to: Module, from: Module, name: string): void {
  Object.defineProperty(to, name, { enumerable: true, get: () => from[name] });
}
