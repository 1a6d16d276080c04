import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const load = createRequire(import.meta.url);

/**
 * Bundles the backend with webpack as Forge does at a deploy (ts-loader without type checks, target node, CommonJS), so
 * that what only esbuild understands is found here.
 * @returns {Promise<string[]>} errors
 */
export async function webpackBuild() {
  const webpack = load('webpack');
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    target: 'node',
    entry: { index: resolve('src/index.ts') },
    output: { path: resolve('dist/webpack'), filename: '[name].cjs', libraryTarget: 'commonjs2' },
    optimization: { minimize: false, moduleIds: 'named', nodeEnv: false },
    performance: { hints: false },
    node: { __dirname: true },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: load.resolve('ts-loader'),
          options: {
            transpileOnly: true,
            // The project's compiler settings are for checking; these are the ones that decide what is emitted.
            compilerOptions: {
              noEmit: false,
              module: 'esnext',
              moduleResolution: 'bundler',
              target: 'es2022',
            },
          },
        },
      ],
    },
  });
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : compiler.close(() => done(result)))),
  );
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  if (errors.length > 0) return errors.map((error) => `${error.moduleName ?? ''} ${error.message}`);
  const loaded = load(resolve('dist/webpack/index.cjs'));
  return Object.keys(loaded).length > 0 ? [] : ['the webpack bundle of src/index.ts exports nothing'];
}
